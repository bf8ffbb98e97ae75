import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { ReportIssueDialog } from '../../planning/report-issue-dialog';
import { Badge, DescriptionList, PageHeader, type Description } from '../../ui';
import { isInsight } from '../insight/insight-reasons';
import type { Case } from '../model';
import { CaseActions } from './CaseActions';
import { CaseDialogs, type CaseAction } from './CaseDialogs';
import { CaseNotices } from './CaseNotices';
import { ConsentBadges } from './ConsentBadges';
import { NextStep } from './NextStep';
import { PhaseSteps } from './PhaseSteps';

/** Who it is about, where the case stands, and what comes next. */
export function CaseHead({ file }: { file: Case }) {
  const { t } = useTranslation('cases');
  const { t: insight } = useTranslation('insight');
  const [open, setOpen] = useState<CaseAction | null>(null);
  return (
    <>
      <PageHeader
        title={file.client.displayName}
        documentTitle={file.code}
        subtitle={<Subtitle file={file} />}
        path={[
          isInsight(file) ? { label: insight('overview'), href: '/' } : { label: t('list.title'), href: '/faelle' },
        ]}
        actions={
          <>
            {file.may.write ? <ReportIssueDialog caseId={file.id} /> : null}
            <CaseActions file={file} onOpen={setOpen} />
          </>
        }
      />
      <CaseNotices file={file} />
      <section className="panel case-head" aria-label={t('head.title')}>
        <PhaseSteps phase={file.phase} />
        {/* A step that is taken must not keep the next one busy while the rest of the page still loads. */}
        <NextStep key={file.phase} file={file} onClose={() => setOpen('close')} />
        <Facts file={file} />
        <ConsentBadges consents={file.consents} />
      </section>
      <CaseDialogs file={file} open={open} onOpen={setOpen} />
    </>
  );
}

function Subtitle({ file }: { file: Case }) {
  const { t } = useTranslation('cases');
  const { t: deletion } = useTranslation('deletion');
  const municipalities = useMunicipalities();
  const { displayName, pseudonym } = file.client;
  return (
    <p className="separated">
      <strong>{file.code}</strong>
      {displayName === pseudonym ? (
        <span>{t('head.unnamed')}</span>
      ) : (
        <span>{t('head.pseudonym', { name: pseudonym })}</span>
      )}
      <span>{municipalities.nameOf(file.ags)}</span>
      <span>{t('head.lead', { name: file.leadName })}</span>
      {file.deletionReview?.state === 'held' ? <Badge tone="warning">{deletion('notice.held')}</Badge> : null}
    </p>
  );
}

function Facts({ file }: { file: Case }) {
  const { t } = useTranslation('cases');
  const coWorkers = file.assignments.filter(({ part }) => part === 'co_worker').map(({ userName }) => userName);
  const none = <span className="muted">{t('head.none')}</span>;
  const titleEnds = file.residence?.validUntil;
  const items: Description[] = [
    { term: t('head.nextDue'), value: <NextDue file={file} /> },
    { term: t('head.lastContact'), value: file.lastContactOn ? formatDate(file.lastContactOn) : none },
    { term: t('head.titleEnds'), value: titleEnds ? formatDate(titleEnds) : none },
    { term: t('head.coWorkers'), value: coWorkers.join(', ') || none },
  ];
  return <DescriptionList items={items} />;
}

function NextDue({ file: { nextDue } }: { file: Case }) {
  const { t } = useTranslation('cases');
  if (!nextDue) return <span className="muted">{t('head.none')}</span>;
  return (
    <>
      {formatDate(nextDue.on)} {nextDue.overdue ? <Badge tone="danger">{t('list.overdue')}</Badge> : null}{' '}
      <span className="muted">{t(`due.${nextDue.what}`)}</span>
    </>
  );
}
