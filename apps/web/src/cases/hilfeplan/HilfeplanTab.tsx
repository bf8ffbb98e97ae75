import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, EmptyState, QueryResult } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case, Hilfeplan } from '../model';
import { AddGoal } from './GoalForm';
import { GoalSection } from './GoalSection';
import { AddMeasure } from './MeasureForm';
import { MeasureTable } from './MeasureTable';
import { PlanAgreement } from './PlanAgreement';
import { PlanVersions } from './PlanVersions';

/** Goals with their Maßnahmen, the agreement, and what was agreed before. */
export function HilfeplanTab({ file }: { file: Case }) {
  const plan = $api.useQuery('get', '/api/cases/{id}/hilfeplan', ofCase(file.id));
  return <QueryResult query={plan}>{(data) => <Plan file={file} plan={data} />}</QueryResult>;
}

function Plan({ file, plan }: { file: Case; plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const mayWrite = file.may.write;
  return (
    <div className="stack">
      <PlanAgreement file={file} plan={plan} />
      <div className="section-head">
        <h2>{t('plan.goals')}</h2>
        {mayWrite ? (
          <AddGoal
            caseId={file.id}
            title={t('goal.add')}
            trigger={<Button tone={plan.goals.length === 0 ? 'primary' : 'secondary'}>{t('goal.add')}</Button>}
          />
        ) : null}
      </div>
      {plan.goals.length === 0 ? (
        <EmptyState title={t('plan.emptyTitle')}>{t('plan.emptyText')}</EmptyState>
      ) : (
        plan.goals.map((goal) => <GoalSection key={goal.id} file={file} goal={goal} plan={plan} />)
      )}
      <OtherMeasures file={file} plan={plan} />
      <PlanVersions caseId={file.id} plan={plan} />
    </div>
  );
}

/** Maßnahmen that belong to no goal, e.g. decisions of a Fallkonferenz. */
function OtherMeasures({ file, plan }: { file: Case; plan: Hilfeplan }) {
  const { t } = useTranslation('hilfeplan');
  const others = plan.measures.filter(({ goalId }) => goalId === null);
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('plan.otherMeasures')}</h2>
        {file.may.write ? <AddMeasure caseId={file.id} goals={plan.goals} goalId={null} /> : null}
      </div>
      <MeasureTable label={t('plan.otherMeasures')} measures={others} goals={plan.goals} file={file} />
    </section>
  );
}
