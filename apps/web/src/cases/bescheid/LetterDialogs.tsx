import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { today } from '../../i18n/format';
import { Actions, Button, DateField, Dialog, EditForm, Form, RadioGroup, useEdits, useSave } from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { useCatalogue } from '../histories/catalogue';
import { emptyLetter, letterBody, letterValues, outcomes, type Letter } from './letter-values';
import { LetterFields } from './LetterFields';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

interface LetterProps {
  caseId: string;
  letter: Letter;
}

type Closing = { close: () => void };

const ofLetter = ({ caseId, letter }: LetterProps) => ({ params: { path: { id: caseId, bescheidId: letter.id } } });

/** A letter somebody brought along. */
export function AddLetter({ caseId }: { caseId: string }) {
  const { t } = useTranslation('bescheid');
  return (
    <Dialog title={t('add')} trigger={<Button size="small">{t('add')}</Button>}>
      {(close) => <NewLetterForm caseId={caseId} close={close} />}
    </Dialog>
  );
}

function NewLetterForm({ caseId, close }: { caseId: string } & Closing) {
  const { t } = useTranslation('bescheid');
  const edits = useEdits(`bescheid-of/${caseId}`, emptyLetter);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) =>
    api.POST('/api/cases/{id}/bescheide', { ...ofCase(caseId), body: { ...letterBody(edits.values), confirmed } });
  const save = useSave(send, { success: t('saved'), refresh: caseQueries, onSaved: end });
  return (
    <Form
      save={save}
      edits={edits}
      quoted={['lawyer', 'remark']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('add')}
    >
      <LetterFields edits={edits} />
      <FormActions isSaving={save.isSaving} onCancel={end} />
    </Form>
  );
}

/** Corrects a letter, or notes the lawyer. */
export function EditLetter(props: LetterProps) {
  const { t } = useTranslation('bescheid');
  return (
    <Dialog title={t('edit')} trigger={<Deed letter={props.letter} name={t('edit')} />}>
      {(close) => <EditLetterForm {...props} close={close} />}
    </Dialog>
  );
}

function EditLetterForm({ caseId, letter, close }: LetterProps & Closing) {
  const { t } = useTranslation('bescheid');
  const edits = useEdits(`bescheid/${letter.id}`, letterValues(letter), letter.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) => {
    const body = { ...letterBody(edits.values), version: edits.version, confirmed };
    return api.PATCH('/api/cases/{id}/bescheide/{bescheidId}', { ...ofLetter({ caseId, letter }), body });
  };
  const save = useSave(send, { success: t('saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}/bescheide', ofCase(caseId));
    const found = data?.find(({ id }) => id === letter.id);
    return found && { values: letterValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      quoted={['lawyer', 'remark']}
      fieldLabel={(field) => (isField(field) ? t(`field.${field}`) : field)}
      onSubmit={() => save.run(undefined)}
      aria-label={t('edit')}
    >
      <LetterFields edits={edits} />
      <FormActions isSaving={save.isSaving} onCancel={end} />
    </EditForm>
  );
}

const isField = (name: string): name is keyof typeof de.field => isKeyOf(de.field, name);

/** A person takes responsibility for the day. */
export function ConfirmDeadline(props: LetterProps) {
  const { t } = useTranslation('bescheid');
  return (
    <Dialog title={t('confirm')} trigger={<Deed letter={props.letter} name={t('confirm')} isPrimary />}>
      {(close) => <ConfirmForm {...props} close={close} />}
    </Dialog>
  );
}

function ConfirmForm({ caseId, letter, close }: LetterProps & Closing) {
  const { t } = useTranslation('bescheid');
  const [dueOn, setDueOn] = useState<string | null>(letter.dueOn);
  const send = (_: undefined, confirmed: string[]) => {
    const body = { dueOn: dueOn ?? '', version: letter.version, confirmed };
    return api.POST('/api/cases/{id}/bescheide/{bescheidId}/confirmation', { ...ofLetter({ caseId, letter }), body });
  };
  const save = useSave(send, { success: t('confirmed'), refresh: caseQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('confirm')}>
      <p>{t('confirmText')}</p>
      <DateField label={t('confirmDay')} name="dueOn" isRequired value={dueOn} onChange={setDueOn} />
      <FormActions isSaving={save.isSaving} onCancel={close} submit={t('confirm')} />
    </Form>
  );
}

/** What became of a letter. */
export function EndLetter(props: LetterProps) {
  const { t } = useTranslation('bescheid');
  return (
    <Dialog title={t('endTitle')} trigger={<Deed letter={props.letter} name={t('end')} />}>
      {(close) => <EndForm {...props} close={close} />}
    </Dialog>
  );
}

function EndForm({ caseId, letter, close }: LetterProps & Closing) {
  const { t } = useTranslation('bescheid');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null);
  const [endedOn, setEndedOn] = useState<string | null>(today());
  const send = () => {
    const day = endedOn ? { endedOn } : {};
    const body = { outcome: outcome ?? ('' as (typeof outcomes)[number]), ...day, version: letter.version };
    return api.POST('/api/cases/{id}/bescheide/{bescheidId}/end', { ...ofLetter({ caseId, letter }), body });
  };
  const save = useSave(send, { success: t('ended'), refresh: caseQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('endTitle')}>
      <RadioGroup
        label={t('field.outcome')}
        name="outcome"
        isRequired
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <DateField label={t('field.endedOn')} name="endedOn" value={endedOn} onChange={setEndedOn} />
      <FormActions isSaving={save.isSaving} onCancel={close} />
    </Form>
  );
}

/** A button that names its letter for those who do not see it. */
function Deed({ letter, name, isPrimary = false }: { letter: Letter; name: string; isPrimary?: boolean }) {
  const { t } = useTranslation('bescheid');
  const { label } = useCatalogue();
  const what = label('bescheid_kind', letter.kind);
  return (
    <Button
      size="small"
      {...(isPrimary ? { tone: 'primary' as const } : {})}
      aria-label={t('nameOf', { deed: name, what })}
    >
      {name}
    </Button>
  );
}

function FormActions({ isSaving, onCancel, submit }: { isSaving: boolean; onCancel: () => void; submit?: string }) {
  const { t } = useTranslation('ui');
  return (
    <Actions>
      <Button onPress={onCancel}>{t('cancel')}</Button>
      <Button type="submit" tone="primary" isPending={isSaving}>
        {submit ?? t('save')}
      </Button>
    </Actions>
  );
}
