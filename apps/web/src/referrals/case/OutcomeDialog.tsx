import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, DateField, Dialog, EditForm, RadioGroup, useEdits, useSave } from '../../ui';
import type { Outcome, Referral } from '../choices';

const outcomes: readonly Outcome[] = ['arrived', 'waiting_list', 'declined', 'no_show', 'unknown'];
const refresh = [
  ['get', '/api/cases/{id}/referrals'],
  ['get', '/api/referrals/unanswered'],
];

/** Asks what became of a referral. */
export function OutcomeDialog({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const { name, outcome } = referral;
  const trigger = (
    <Button size="small" aria-label={outcome ? t('case.changeFor', { name }) : t('case.recordFor', { name })}>
      {outcome ? t('case.change') : t('case.record')}
    </Button>
  );
  return (
    <Dialog title={t('case.recordTitle')} trigger={trigger}>
      {(close) => <OutcomeForm referral={referral} onDone={close} />}
    </Dialog>
  );
}

interface Values {
  outcome: Outcome | null;
  outcomeOn: string | null;
}

const valuesOf = ({ outcome, outcomeOn }: Referral): Values => ({ outcome, outcomeOn });

function OutcomeForm({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const { t } = useTranslation('referrals');
  const ui = useTranslation('ui').t;
  const { id, name, caseId } = referral;
  const edits = useEdits(`referral/${id}`, valuesOf(referral), referral.version);
  const { values, set } = edits;
  const close = () => {
    edits.clear();
    onDone();
  };
  const save = useSave(
    ({ outcome, outcomeOn }: Values) =>
      api.POST('/api/referrals/{id}/outcome', {
        params: { path: { id } },
        body: { outcome: outcome ?? 'unknown', outcomeOn: outcomeOn ?? undefined, version: edits.version },
      }),
    { success: t('case.recorded'), refresh, onSaved: close },
  );
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}/referrals', { params: { path: { id: caseId } } });
    const found = data?.find((other) => other.id === id);
    return found && { values: valuesOf(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      onSubmit={() => save.run(values)}
      edits={edits}
      fresh={fresh}
      fieldLabel={() => t('case.outcome')}
      aria-label={t('case.recordFor', { name })}
    >
      <p>{name}</p>
      <RadioGroup
        label={t('case.outcome')}
        name="outcome"
        isRequired
        options={outcomes.map((value) => ({ value, label: t(`case.outcomes.${value}`) }))}
        value={values.outcome}
        onChange={set('outcome')}
      />
      <DateField
        label={t('case.referredOn')}
        name="outcomeOn"
        description={t('case.dateHelp')}
        minValue={referral.referredOn}
        value={values.outcomeOn}
        onChange={set('outcomeOn')}
      />
      <Actions>
        <Button onPress={close}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" isDisabled={values.outcome === null} isPending={save.isSaving}>
          {t('case.record')}
        </Button>
      </Actions>
    </EditForm>
  );
}
