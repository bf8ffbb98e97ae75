import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { WaitingHandovers } from '../handover/WaitingHandovers';
import { formatWeekday, today } from '../i18n/format';
import { PageHeader } from '../ui';
import { AccessibilityTasks } from './AccessibilityTasks';
import { AdministrationNote } from './AdministrationNote';
import { Answers } from './cases/Answers';
import { Caseload } from './cases/Caseload';
import { OwnLoad } from './cases/OwnLoad';
import { QuietCases } from './cases/QuietCases';
import { UnansweredReferrals } from './cases/UnansweredReferrals';
import { NextConferences } from './NextConferences';
import { PlanningNumbers } from './planning/PlanningNumbers';
import { TeamReminders } from './today/TeamReminders';
import { Today } from './today/Today';
import { UndeliveredMails } from './UndeliveredMails';
import './overview.css';

/** The first page after the login: what is next, by what the person may do. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const may = useMay();
  const works = may('case.read');
  const leads = may('caseload.read');
  const plans = may('theme.manage');
  return (
    <>
      <PageHeader title={t('title')} subtitle={formatWeekday(today())} />
      {may('mail.read') ? <UndeliveredMails /> : null}
      {may('accessibility.manage') ? <AccessibilityTasks /> : null}
      {works ? <WaitingHandovers /> : null}
      <div className="overview">
        <div className="stack">
          {plans ? <PlanningNumbers /> : null}
          {works || plans ? <Today /> : null}
          {leads ? <TeamReminders /> : null}
          {leads ? <Caseload /> : null}
          {works || leads || plans ? null : <AdministrationNote />}
        </div>
        {works || plans ? (
          <div className="stack">
            {may('conference.host') || may('conference.attend') ? <NextConferences /> : null}
            {may('referral.write') ? <UnansweredReferrals /> : null}
            {works ? <OwnLoad /> : null}
            {works ? <QuietCases /> : null}
            {may('structural_issue.report') ? <Answers /> : null}
          </div>
        ) : null}
      </div>
    </>
  );
}
