import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { Badge, type BadgeTone } from '../../ui';
import type { Case, Goal, Hilfeplan } from '../model';
import { smartMarks } from './goal-values';
import { EditGoal } from './GoalForm';
import { AddMeasure } from './MeasureForm';
import { MeasureTable } from './MeasureTable';
import { MoveGoal } from './MoveGoal';
import { RemoveGoal } from './RemoveGoal';

const tones: Record<NonNullable<Goal['result']>, BadgeTone> = {
  reached: 'success',
  partly: 'info',
  not_reached: 'warning',
  dropped: 'neutral',
};

/** One goal with what is done for it. */
export function GoalSection({ file, goal, plan }: { file: Case; goal: Goal; plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const topicWord = useTopicWord();
  const number = plan.goals.indexOf(goal) + 1;
  const measures = plan.measures.filter(({ goalId }) => goalId === goal.id);
  return (
    <section className="panel stack">
      <div className="section-head">
        <div>
          <h3 dir="auto">{goal.text}</h3>
          <p className="separated muted">
            <span>{t('plan.numbered', { number })}</span>
            <span>{topicWord(goal.area)}</span>
            <span>{t('plan.until', { date: formatDate(goal.targetOn) })}</span>
            {goal.result ? <Badge tone={tones[goal.result]}>{t(`goalResult.${goal.result}`)}</Badge> : null}
            {goal.resultReason ? <bdi>{goal.resultReason}</bdi> : null}
          </p>
          <OpenMarks goal={goal} />
        </div>
        {file.may.write ? (
          <div className="row">
            {plan.goals.length > 1 ? <MoveGoal caseId={file.id} plan={plan} goal={goal} /> : null}
            <EditGoal caseId={file.id} goal={goal} />
            <RemoveGoal caseId={file.id} goal={goal} />
            <AddMeasure caseId={file.id} goals={plan.goals} goalId={goal.id} />
          </div>
        ) : null}
      </div>
      <MeasureTable
        label={t('plan.measuresFor', { number, goal: goal.text })}
        measures={measures}
        goals={plan.goals}
        file={file}
      />
    </section>
  );
}

/** Once somebody has begun to tick: what the goal is not yet. */
function OpenMarks({ goal: { smart, result } }: { goal: Goal }) {
  const { t } = useTranslation('hilfeplan');
  const open = smartMarks.filter((mark) => !smart.includes(mark));
  if (smart.length === 0 || open.length === 0 || result) return null;
  return <p className="hints">{t('smart.open', { marks: open.map((mark) => t(`smartMark.${mark}`)).join(', ') })}</p>;
}
