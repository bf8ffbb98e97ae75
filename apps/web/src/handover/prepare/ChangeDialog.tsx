import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, EditForm, MultiSelect, useEdits, useSave, type Edits } from '../../ui';
import type { Handover } from '../model';
import { handoverQueries } from '../queries';
import { de } from '../texts.de';
import { HandoverFields, type HandoverValues } from './HandoverFields';
import { isKeyOf } from '../../i18n/own-key';

interface Values extends HandoverValues {
  caseIds: string[];
}

/** Changes a hand-over nobody was offered yet: its cases, the receiver, the words. */
export function ChangeDialog({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handover');
  return (
    <Dialog title={t('change.title')} trigger={<Button>{t('change.open')}</Button>}>
      {(close) => <ChangeForm handover={handover} close={close} />}
    </Dialog>
  );
}

const valuesOf = ({ toUserId, reason, formerLead, coWorkerUntil, message, cases }: Handover): Values => ({
  toUserId,
  reason,
  formerLead,
  coWorkerUntil,
  message,
  caseIds: cases.filter(({ state }) => state === 'open').map(({ caseId }) => caseId),
});

function ChangeForm({ handover, close }: { handover: Handover; close: () => void }) {
  const { t } = useTranslation('handover');
  const edits = useEdits<Values>(`own/handover-change/${handover.id}`, valuesOf(handover), handover.version);
  const { values, version } = edits;
  const params = { path: { id: handover.id } };
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.PATCH('/api/handovers/{id}', {
      params,
      body: {
        ...values,
        toUserId: values.toUserId ?? '',
        coWorkerUntil: values.formerLead === 'stays' ? values.coWorkerUntil : null,
        version,
      },
    });
  const save = useSave(send, { success: t('change.done'), refresh: handoverQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/handovers/{id}', { params });
    return data && { values: valuesOf(data), version: data.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(field) => (isLabel(field) ? t(`change.fieldLabel.${field}`) : field)}
      quoted={['message']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('change.title')}
    >
      <Cases handover={handover} edits={edits} />
      <HandoverFields edits={edits} fromUserId={handover.fromUserId} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

/** Those that are in it and those that could be, by code. */
function Cases({ handover: { cases, candidates }, edits }: { handover: Handover; edits: Edits<Values> }) {
  const { t } = useTranslation('handover');
  const options = [...cases.filter(({ state }) => state === 'open'), ...candidates]
    .map(({ caseId, code }) => ({ value: caseId, label: code }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <MultiSelect
      label={t('change.cases')}
      name="caseIds"
      isRequired
      description={t('change.casesHelp')}
      options={options}
      value={edits.values.caseIds}
      onChange={edits.set('caseIds')}
    />
  );
}

type Label = keyof typeof de.change.fieldLabel;
const isLabel = (field: string): field is Label => isKeyOf(de.change.fieldLabel, field);
