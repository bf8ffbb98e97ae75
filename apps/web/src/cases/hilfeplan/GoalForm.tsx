import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useTopicOptions } from '../../organisation/topic/topics';
import {
  Actions,
  Button,
  DateField,
  Dialog,
  EditForm,
  Form,
  Select,
  TextArea,
  useEdits,
  useSave,
  type Edits,
} from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { Goal } from '../model';
import { emptyGoal, goalBody, goalResults, goalValues, type GoalValues } from './goal-values';
import { SmartHints } from './SmartHints';
import { useFreshPlan } from './useFreshPlan';

/** The button with its dialog: a new goal. */
export function AddGoal({ caseId, isFirst }: { caseId: string; isFirst: boolean }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Dialog title={t('goal.add')} trigger={<Button tone={isFirst ? 'primary' : 'secondary'}>{t('goal.add')}</Button>}>
      {(close) => <NewGoal caseId={caseId} close={close} />}
    </Dialog>
  );
}

interface NewGoalProps {
  caseId: string;
  /** What is known already, e.g. from a need of the assessment. */
  start?: Partial<GoalValues>;
  close: () => void;
}

/** The form inside the dialog: a new goal. */
export function NewGoal({ caseId, start = {}, close }: NewGoalProps) {
  const { t } = useTranslation('hilfeplan');
  const edits = useEdits(`goal/${caseId}/${start.area ?? ''}`, { ...emptyGoal, ...start });
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) => {
    const { result: _unrated, ...body } = goalBody(edits.values);
    return api.POST('/api/cases/{id}/hilfeplan/goals', { ...ofCase(caseId), body: { ...body, confirmed } });
  };
  const save = useSave(send, { success: t('goal.saved'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('goal.add')}>
      <GoalFields edits={edits} />
      <Buttons onCancel={end} isSaving={save.isSaving} />
    </Form>
  );
}

/** Changes a goal or says what became of it. */
export function EditGoal({ caseId, goal }: { caseId: string; goal: Goal }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Dialog
      title={t('goal.edit')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('goal.editThis', { goal: goal.text })}>
          {t('goal.change')}
        </Button>
      }
    >
      {(close) => <ChangeGoal caseId={caseId} goal={goal} close={close} />}
    </Dialog>
  );
}

function ChangeGoal({ caseId, goal, close }: { caseId: string; goal: Goal; close: () => void }) {
  const { t } = useTranslation('hilfeplan');
  const edits = useEdits(`goal/${goal.id}`, goalValues(goal), goal.version);
  const freshPlan = useFreshPlan(caseId);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) =>
    api.PATCH('/api/cases/{id}/hilfeplan/goals/{goalId}', {
      params: { path: { id: caseId, goalId: goal.id } },
      body: { ...goalBody(edits.values), version: edits.version, confirmed },
    });
  const save = useSave(send, { success: t('goal.saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const found = (await freshPlan())?.goals.find(({ id }) => id === goal.id);
    return found && { values: goalValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useCaseFieldLabel()}
      quoted={['text']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('goal.edit')}
    >
      <GoalFields edits={edits} />
      <Select
        label={t('goal.result')}
        name="result"
        emptyLabel={t('goal.unrated')}
        options={goalResults.map((value) => ({ value, label: t(`goalResult.${value}`) }))}
        value={edits.values.result}
        onChange={edits.set('result')}
      />
      <Buttons onCancel={end} isSaving={save.isSaving} />
    </EditForm>
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
      <SmartHints values={values} />
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
    </>
  );
}

function Buttons({ onCancel, isSaving }: { onCancel: () => void; isSaving: boolean }) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Actions>
      <Button onPress={onCancel}>{t('cancel', { ns: 'ui' })}</Button>
      <Button type="submit" tone="primary" isPending={isSaving}>
        {t('goal.save')}
      </Button>
    </Actions>
  );
}
