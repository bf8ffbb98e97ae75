import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { Badge, EmptyState, Pager, QueryResult } from '../../ui';
import type { Report } from '../model';
import { useMyReports } from '../queries';
import '../planning.css';
import { useWords } from '../words';

/** What I reported and what became of it. */
export function MyReports() {
  const { t } = useTranslation('planning');
  const reports = useMyReports();
  return (
    <QueryResult query={reports}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <EmptyState title={t('mine.emptyTitle')}>{t('mine.emptyText')}</EmptyState>;
        return (
          <div className="stack">
            <ul className="planning-list" aria-label={t('mine.label')}>
              {items.map((report) => (
                <ReportItem key={report.id} report={report} />
              ))}
            </ul>
            <Pager
              shown={items.length}
              hasMore={reports.hasNextPage}
              isLoading={reports.isFetchingNextPage}
              onMore={() => void reports.fetchNextPage()}
            />
          </div>
        );
      }}
    </QueryResult>
  );
}

function ReportItem({ report }: { report: Report }) {
  const { t } = useTranslation('planning');
  const words = useWords();
  const about = [report.municipality, words.quarter(report.quarter), t(`level.${report.level}`)];
  return (
    <li className="panel stack">
      <div>
        <h2>{report.challengeLabel}</h2>
        <p className="muted">{[...about, t('mine.reportedOn', { date: formatDate(report.reportedOn) })].join(' · ')}</p>
      </div>
      <p className="planning-text">{report.observation}</p>
      {report.wish ? <p className="planning-text muted">{t('mine.wish', { text: report.wish })}</p> : null}
      <Progress report={report} />
    </li>
  );
}

function Progress({ report: { theme, answers } }: { report: Report }) {
  const { t } = useTranslation('planning');
  const words = useWords();
  if (!theme) {
    return (
      <p>
        <Badge>{t('mine.inInbox')}</Badge>
      </p>
    );
  }
  const since = { title: theme.title, step: words.step(theme.step), date: formatDate(theme.stepSince) };
  return (
    <>
      <p>{t('mine.inTheme', since)}</p>
      {answers.map((answer) => (
        <div key={`${answer.answeredOn} ${answer.answer}`} className="planning-answer stack">
          <h3>{t('mine.answerOf', { date: formatDate(answer.answeredOn) })}</h3>
          <p className="planning-text">{answer.answer}</p>
          <p className="planning-text muted">{t('mine.decision', { text: answer.decision })}</p>
        </div>
      ))}
    </>
  );
}
