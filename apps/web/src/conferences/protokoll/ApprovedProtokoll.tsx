import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { PrintArea, PrintButton } from '../../ui';
import type { Conference, Protokoll } from '../model';

/** The approved Protokoll, final, to read and to print. */
export function ApprovedProtokoll({ conference, protokoll }: { conference: Conference; protokoll: Protokoll }) {
  const { t } = useTranslation('conferenceMeeting');
  const { body, parts, approvedAt, approvedByName } = protokoll;
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('protokoll.whole')}</h2>
        <PrintButton>{t('protokoll.print')}</PrintButton>
      </div>
      <PrintArea>
        <div className="stack">
          <p className="only-print">
            <strong>{t('protokoll.printTitle')}</strong> · {conference.caseCode} · {formatDateTime(conference.startsAt)}
          </p>
          <p className="only-print">{conference.question}</p>
          <p className="written" dir="auto">
            {body}
          </p>
          <p className="muted">
            {t('protokoll.approvedBy', {
              name: approvedByName ?? '',
              at: approvedAt ? formatDateTime(approvedAt) : '',
            })}
          </p>
          <p className="only-print">{t('protokoll.confidential')}</p>
        </div>
      </PrintArea>
      <h3>{t('protokoll.parts')}</h3>
      <dl className="statements">
        {parts.map(({ participantId, name, organisationName, body: part }) => (
          <div key={participantId}>
            <dt>
              {name}
              {organisationName ? <span className="muted"> {organisationName}</span> : null}
            </dt>
            <dd className="written" dir="auto">
              {part || <span className="muted">{t('protokoll.nothing')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
