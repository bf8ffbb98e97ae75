import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useLanguageOptions } from '../../clients/names';
import { today } from '../../i18n/format';
import { Actions, Button, ComboBox, DateField, Dialog, Form, RadioGroup, TextField, useEdits, useSave } from '../../ui';
import type { Move } from '../model';
import { handoverQueries } from '../queries';

const forms = ['written', 'electronic', 'oral_documented'] as const;

interface Values {
  form: (typeof forms)[number];
  language: string | null;
  interpretedBy: string;
  approvedOn: string | null;
}

/** The client approves this text and these fields: from then on the other office sees them. */
export function ApproveDialog({ caseId, move }: { caseId: string; move: Move }) {
  const { t } = useTranslation('handover');
  return (
    <Dialog title={t('move.approveTitle')} trigger={<Button tone="primary">{t('move.approve')}</Button>}>
      {(close) => <ApproveForm caseId={caseId} move={move} close={close} />}
    </Dialog>
  );
}

function ApproveForm({ caseId: id, move, close }: { caseId: string; move: Move; close: () => void }) {
  const { t } = useTranslation('handover');
  const { t: clients } = useTranslation('clients');
  const initial: Values = { form: 'written', language: 'de', interpretedBy: '', approvedOn: today() };
  const edits = useEdits<Values>(`move-approval/${move.id}`, initial);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.POST('/api/cases/{id}/moves/{moveId}/approval', {
      params: { path: { id, moveId: move.id } },
      body: {
        ...values,
        language: values.language ?? '',
        approvedOn: values.approvedOn ?? '',
        version: move.version,
      },
    });
  const save = useSave(send, { success: t('move.approved'), refresh: handoverQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('move.approveTitle')}>
      <p>{t('move.approveText', { name: move.toOrganisationName })}</p>
      <DateField
        label={t('move.approvedOn')}
        name="approvedOn"
        isRequired
        value={values.approvedOn}
        onChange={set('approvedOn')}
      />
      <RadioGroup
        label={t('move.form')}
        name="form"
        isRequired
        isInline
        options={forms.map((value) => ({ value, label: clients(`consentForm.${value}`) }))}
        value={values.form}
        onChange={set('form')}
      />
      <ComboBox
        label={t('move.language')}
        name="language"
        isRequired
        options={useLanguageOptions()}
        value={values.language}
        onChange={set('language')}
      />
      <TextField
        label={t('move.interpretedBy')}
        name="interpretedBy"
        autoComplete="off"
        maxLength={200}
        value={values.interpretedBy}
        onChange={set('interpretedBy')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('move.approveSubmit')}
        </Button>
      </Actions>
    </Form>
  );
}
