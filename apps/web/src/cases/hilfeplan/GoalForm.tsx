import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useTopicOptions } from '../../organisation/topic/topics';
import { Button, DateField, Select, TextArea, TextField, type Edits } from '../../ui';
import { ofCase } from '../case-queries';
import type { Goal } from '../model';
import { EntryDialog } from './EntryDialog';
import { emptyGoal, goalBody, goalResults, goalValues, type GoalValues } from './goal-values';
import { SmartMarks } from './SmartMarks';
import { useFreshPlan } from './useFreshPlan';

interface AddGoalProps {
  caseId: string;
  title: string;
  trigger: ReactElement;
  /** What is known already, e.g. from a need of the assessment. */
  start?: Partial<GoalValues>;
}

/** The button with its dialog: a new goal. */
export function AddGoal({ caseId, title, trigger, start = {} }: AddGoalProps) {
  const { t } = useTranslation('hilfeplan');
  return (
    <EntryDialog
      title={title}
      trigger={trigger}
      initial={{ ...emptyGoal, ...start }}
      editKey={`goal/${caseId}/${start.area ?? ''}`}
      saveLabel={t('goal.save')}
      saved={t('goal.saved')}
      send={({ values }, confirmed) => {
        const { result: _unrated, resultReason: _empty, ...body } = goalBody(values);
        return api.POST('/api/cases/{id}/hilfeplan/goals', { ...ofCase(caseId), body: { ...body, confirmed } });
      }}
    >
      {(edits) => <GoalFields edits={edits} />}
    </EntryDialog>
  );
}

/** Changes a goal or says what became of it. */
export function EditGoal({ caseId, goal }: { caseId: string; goal: Goal }) {
  const { t } = useTranslation('hilfeplan');
  const freshPlan = useFreshPlan(caseId);
  const fresh = async () => {
    const found = (await freshPlan())?.goals.find(({ id }) => id === goal.id);
    return found && { values: goalValues(found), version: found.version };
  };
  return (
    <EntryDialog
      title={t('goal.edit')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('goal.editThis', { goal: goal.text })}>
          {t('goal.change')}
        </Button>
      }
      initial={goalValues(goal)}
      editKey={`goal/${goal.id}`}
      version={goal.version}
      fresh={fresh}
      quoted={['text', 'resultReason']}
      saveLabel={t('goal.save')}
      saved={t('goal.saved')}
      send={({ values, version }, confirmed) =>
        api.PATCH('/api/cases/{id}/hilfeplan/goals/{goalId}', {
          params: { path: { id: caseId, goalId: goal.id } },
          body: { ...goalBody(values), version, confirmed },
        })
      }
    >
      {(edits) => (
        <>
          <GoalFields edits={edits} />
          <ResultFields edits={edits} />
        </>
      )}
    </EntryDialog>
  );
}

function GoalFields({ edits: { values, set } }: { edits: Edits<GoalValues> }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <>
      <TextArea
        label={t('goal.text')}
        name="text"
        isRequired
        rows={2}
        maxLength={1000}
        description={t('goal.textHelp')}
        value={values.text}
        onChange={set('text')}
      />
      <div className="field-row">
        <Select
          label={t('goal.area')}
          name="area"
          isRequired
          options={useTopicOptions()}
          value={values.area}
          onChange={set('area')}
        />
        <DateField
          label={t('goal.targetOn')}
          name="targetOn"
          isRequired
          value={values.targetOn}
          onChange={set('targetOn')}
        />
      </div>
      <SmartMarks values={values} onChange={set('smart')} />
    </>
  );
}

function ResultFields({ edits: { values, set } }: { edits: Edits<GoalValues> }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <>
      <Select
        label={t('goal.result')}
        name="result"
        emptyLabel={t('goal.unrated')}
        options={goalResults.map((value) => ({ value, label: t(`goalResult.${value}`) }))}
        value={values.result}
        onChange={set('result')}
      />
      {values.result || values.resultReason ? (
        <TextField
          label={t('goal.resultReason')}
          name="resultReason"
          autoComplete="off"
          maxLength={500}
          value={values.resultReason}
          onChange={set('resultReason')}
        />
      ) : null}
    </>
  );
}
