import { useTranslation } from 'react-i18next';
import { GiveConsent } from '../../clients/consent/GiveConsent';
import { formatDate } from '../../i18n/format';
import { MoveNotices } from '../../handover/move/MoveNotices';
import { Notice } from '../../ui';
import { DeletionReview, Reopening, Resting } from '../lifecycle/LifecycleNotices';
import { InsightNotices } from '../insight/InsightNotices';
import { isInsight } from '../insight/insight-reasons';
import type { Case } from '../model';

/** What is out of the ordinary with this case: in whose place I act, a missing consent, the end. */
export function CaseNotices({ file }: { file: Case }) {
  const { t } = useTranslation('cases');
  return (
    <>
      {file.actingForName ? (
        <Notice tone="warning" title={t('head.actingFor', { name: file.actingForName })}>
          {t('head.actingForText')}
        </Notice>
      ) : null}
      {file.state === 'consent_missing' && !isInsight(file) ? (
        <Notice tone="warning" title={t('head.consentMissing')}>
          <div className="stack stack--tight">
            <p>{t('head.consentMissingText')}</p>
            <div>
              <GiveConsent clientId={file.client.id} />
            </div>
          </div>
        </Notice>
      ) : null}
      <InsightNotices file={file} />
      {isInsight(file) ? null : <MoveNotices caseId={file.id} isClosed={file.state === 'closed'} />}
      <Resting file={file} />
      <DeletionReview file={file} />
      {file.closedOn ? <Closed file={file} closedOn={file.closedOn} /> : null}
    </>
  );
}

function Closed({ file, closedOn }: { file: Case; closedOn: string }) {
  const { t } = useTranslation('cases');
  const { closingReason: reason, retentionUntil } = file;
  return (
    <Notice tone="info" title={t('head.closedOn', { date: formatDate(closedOn) })}>
      <p>
        {reason ? t('head.closedBecause', { reason: t(`closingReason.${reason}`) }) : null}{' '}
        {retentionUntil ? t('head.keptUntil', { date: formatDate(retentionUntil) }) : null}
      </p>
      <Reopening file={file} />
    </Notice>
  );
}
