import { useTranslation } from 'react-i18next';
import { OverLimit } from '../../overview/cases/OverLimit';
import { ComboBox, DateField, RadioGroup, Select, TextArea } from '../../ui';
import { handoverReasons, type Handover } from '../model';
import { useCaseManagers } from './colleagues';

export interface HandoverValues {
  toUserId: string | null;
  reason: Handover['reason'];
  formerLead: Handover['formerLead'];
  coWorkerUntil: string | null;
  message: string;
}

interface HandoverFieldsProps {
  edits: { values: HandoverValues; change: (edits: Partial<HandoverValues>) => void };
  fromUserId: string;
}

/** To whom, why, and what becomes of the former lead. */
export function HandoverFields({ edits: { values, change }, fromUserId }: HandoverFieldsProps) {
  const { t } = useTranslation('handover');
  return (
    <>
      <ComboBox
        label={t('prepare.to')}
        name="toUserId"
        isRequired
        options={useCaseManagers(fromUserId)}
        value={values.toUserId}
        onChange={(toUserId) => change({ toUserId })}
      />
      <Select
        label={t('reasonLabel')}
        name="reason"
        isRequired
        options={handoverReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={values.reason}
        onChange={(reason) => change({ reason: reason ?? 'other' })}
      />
      <RadioGroup
        label={t('prepare.former')}
        name="formerLead"
        isRequired
        options={(['leaves', 'stays'] as const).map((value) => ({ value, label: t(`prepare.${value}`) }))}
        value={values.formerLead}
        onChange={(formerLead) => change({ formerLead })}
      />
      {values.formerLead === 'stays' ? (
        <DateField
          label={t('prepare.until')}
          name="coWorkerUntil"
          description={t('prepare.untilHelp')}
          value={values.coWorkerUntil}
          onChange={(coWorkerUntil) => change({ coWorkerUntil })}
        />
      ) : null}
      <TextArea
        label={t('prepare.message')}
        name="message"
        description={t('prepare.messageHelp')}
        maxLength={500}
        value={values.message}
        onChange={(message) => change({ message })}
      />
      <OverLimit userId={values.toUserId} />
    </>
  );
}
