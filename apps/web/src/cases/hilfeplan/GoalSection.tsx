import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { Badge, type BadgeTone } from '../../ui';
import type { Case, Goal, Hilfeplan } from '../model';
import { EditGoal } from './GoalForm';
import { AddMeasure } from './MeasureForm';
import { MeasureTable } from './MeasureTable';
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
          </p>
        </div>
        {file.may.write ? (
          <div className="row">
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
