import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { topics, useTopicWord } from '../../organisation/topic/topics';
import { Badge, Button, Table, TextLink, useFocusHeir, type Column } from '../../ui';
import { ofCase } from '../case-queries';
import { AddGoal } from '../hilfeplan/GoalForm';
import type { Assessment, Case } from '../model';
import type { Area } from './assessment-values';
import { NeedMark } from './NeedMark';

/** What was said about the life areas on one day, the greatest need first. */
export function AssessmentTable({ file, assessment }: { file: Case; assessment: Assessment }) {
  const { t } = useTranslation('assessment');
  const topicWord = useTopicWord();
  const rows = [...assessment.areas].sort((a, b) => (b.need ?? -1) - (a.need ?? -1));
  const missing = topics.filter((topic) => !rows.some(({ area }) => area === topic));
  return (
    <>
      <Table
        label={t('table', { date: formatDate(assessment.heldOn) })}
        columns={useColumns(file)}
        rows={rows}
        rowKey={({ area }) => area}
        empty={<p className="muted">{t('nothingYet')}</p>}
      />
      {rows.length > 0 && missing.length > 0 ? (
        <p className="muted">{t('notAssessed', { areas: missing.map(topicWord).join(' · ') })}</p>
      ) : null}
    </>
  );
}

function useColumns(file: Case): readonly Column<Area>[] {
  const { t } = useTranslation('assessment');
  const topicWord = useTopicWord();
  return [
    { id: 'area', header: t('area'), isRowHeader: true, cell: ({ area }) => topicWord(area) },
    { id: 'need', header: t('field.need'), cell: ({ need }) => <NeedMark need={need} /> },
    {
      id: 'priority',
      header: t('field.priority'),
      cell: ({ priority }) =>
        priority ? <Badge tone={priority === 'high' ? 'warning' : 'neutral'}>{t(`priority.${priority}`)}</Badge> : null,
    },
    {
      id: 'words',
      header: t('field.words'),
      cell: ({ words }) =>
        words ? (
          <q className="assessment__text" dir="auto">
            {words}
          </q>
        ) : null,
    },
    {
      id: 'resource',
      header: t('field.resource'),
      cell: ({ resource }) => (
        <span className="assessment__text" dir="auto">
          {resource}
        </span>
      ),
    },
    { id: 'goal', header: t('goal'), cell: (area) => <GoalOfArea file={file} area={area} /> },
  ];
}

/** The goal somebody already has in this area, or the way to one from a need of high priority. */
function GoalOfArea({ file, area }: { file: Case; area: Area }) {
  const { data: plan } = $api.useQuery('get', '/api/cases/{id}/hilfeplan', ofCase(file.id));
  const goal = plan?.goals.find((one) => one.area === area.area);
  if (goal) return <TextLink href={`/faelle/${file.id}?reiter=hilfeplan`}>{goal.text}</TextLink>;
  if (!plan || !file.may.write || area.priority !== 'high') return null;
  return <NeedToGoal file={file} area={area} />;
}

function NeedToGoal({ file, area: { area, words } }: { file: Case; area: Area }) {
  const { t } = useTranslation('assessment');
  useFocusHeir('assessment-title');
  const name = useTopicWord()(area);
  return (
    <AddGoal
      caseId={file.id}
      start={{ area, text: words.slice(0, 1000) }}
      title={t('goalTitle', { area: name })}
      trigger={
        <Button size="small" aria-label={t('toGoalThis', { area: name })}>
          {t('toGoal')}
        </Button>
      }
    />
  );
}
