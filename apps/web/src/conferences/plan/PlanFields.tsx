import { useTranslation } from 'react-i18next';
import { useCase } from '../../cases/case-queries';
import { DateField, NumberField, RadioGroup, Select, TextArea, TextField, TimeField, type Edits } from '../../ui';
import { AgendaFields } from './AgendaFields';
import { modes, type PlanValues } from './plan-values';

/** Question, mode, when and where, who moderates, agenda. */
export function PlanFields({ edits: { values, set, change } }: { edits: Edits<PlanValues> }) {
  const { t } = useTranslation('conferencePlan');
  return (
    <>
      <TextArea
        label={t('plan.question')}
        name="question"
        isRequired
        rows={2}
        maxLength={500}
        description={t('plan.questionHelp')}
        value={values.question}
        onChange={set('question')}
      />
      <RadioGroup
        label={t('plan.mode')}
        name="mode"
        isRequired
        options={modes.map((value) => ({
          value,
          label: t(`mode.${value}`, { ns: 'conferences' }),
          description: t(`modeHelp.${value}`, { ns: 'conferences' }),
        }))}
        value={values.mode}
        onChange={set('mode')}
      />
      <div className="field-row">
        <DateField label={t('plan.day')} name="startsAt" isRequired value={values.day} onChange={set('day')} />
        <TimeField label={t('plan.time')} isRequired value={values.time} onChange={set('time')} />
        <TextField label={t('plan.place')} name="place" maxLength={200} value={values.place} onChange={set('place')} />
      </div>
      <div className="field-row">
        {values.caseId ? (
          <Moderator caseId={values.caseId} value={values.moderatorUserId} onChange={set('moderatorUserId')} />
        ) : null}
        <NumberField
          label={t('plan.guestAccess')}
          name="guestAccessDays"
          minValue={0}
          maxValue={90}
          value={values.guestAccessDays}
          onChange={set('guestAccessDays')}
        />
      </div>
      <AgendaFields agenda={values.agenda} onChange={(agenda) => change({ agenda })} />
    </>
  );
}

interface ModeratorProps {
  caseId: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Whoever moderates reads everything, so only people on the case stand to choose. */
function Moderator({ caseId, value, onChange }: ModeratorProps) {
  const { t } = useTranslation('conferencePlan');
  const { data } = useCase(caseId);
  const people = data?.assignments ?? [];
  return (
    <Select
      label={t('plan.moderator')}
      name="moderatorUserId"
      options={people.map(({ userId, userName }) => ({ value: userId, label: userName }))}
      value={value}
      onChange={onChange}
    />
  );
}
