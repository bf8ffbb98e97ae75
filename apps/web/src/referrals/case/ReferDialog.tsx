import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import {
  Actions,
  Button,
  DateField,
  Dialog,
  Form,
  RadioGroup,
  TextArea,
  useEdits,
  useSave,
  type Edits,
} from '../../ui';
import { ConsentHint } from './ConsentHint';
import { bodyOf, newReferral, referralBody, type ReferralValues } from './referral-values';
import { TargetFields } from './TargetFields';

const modes = ['warm', 'kalt'] as const;
const refresh = [
  ['get', '/api/cases/{id}/referrals'],
  ['get', '/api/referrals/unanswered'],
  ['get', '/api/cases/{id}/timeline'],
];

interface ReferDialogProps {
  caseId: string;
  clientId: string;
}

/** Refers the case to a body. */
export function ReferDialog(props: ReferDialogProps) {
  const { t } = useTranslation('referrals');
  return (
    <Dialog title={t('case.title')} isWide trigger={<Button tone="primary">{t('case.refer')}</Button>}>
      {(close) => <ReferForm {...props} onDone={close} />}
    </Dialog>
  );
}

function ReferForm({ caseId, clientId, onDone }: ReferDialogProps & { onDone: () => void }) {
  const { t } = useTranslation('referrals');
  const ui = useTranslation('ui').t;
  const edits = useEdits(`new-referral/${caseId}`, newReferral);
  const { values } = edits;
  const save = useSave(
    () => api.POST('/api/cases/{id}/referrals', { params: { path: { id: caseId } }, body: referralBody(values) }),
    {
      success: t('case.saved'),
      refresh,
      onSaved: () => {
        edits.clear();
        onDone();
      },
    },
  );
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('case.title')}>
      <TargetFields {...edits} />
      <ModeFields {...edits} />
      {values.mode === 'warm' ? <ConsentHint clientId={clientId} body={bodyOf(values)} /> : null}
      <OccasionFields {...edits} />
      <Actions>
        <Button onPress={onDone}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('case.save')}
        </Button>
      </Actions>
    </Form>
  );
}

type Fields = Pick<Edits<ReferralValues>, 'values' | 'set'>;

function ModeFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  const help = { warm: t('case.warmHelp'), kalt: t('case.kaltHelp') };
  return (
    <RadioGroup
      label={t('case.modeLabel')}
      name="mode"
      options={modes.map((value) => ({ value, label: t(`case.mode.${value}`), description: help[value] }))}
      value={values.mode}
      onChange={set('mode')}
    />
  );
}

function OccasionFields({ values, set }: Fields) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <TextArea
        label={t('case.reason')}
        name="reason"
        rows={2}
        maxLength={1000}
        description={t('case.reasonHelp')}
        value={values.reason}
        onChange={set('reason')}
      />
      <DateField
        label={t('case.referredOn')}
        name="referredOn"
        description={t('case.dateHelp')}
        value={values.referredOn}
        onChange={set('referredOn')}
      />
    </>
  );
}
