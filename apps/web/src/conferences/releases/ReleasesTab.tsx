import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { EmptyState, QueryResult, TextLink } from '../../ui';
import { ofConference, type Conference, type MatrixRow, type ReleasableField } from '../model';
import { CellContent } from './CellContent';
import { PreviewDialog } from './PreviewDialog';
import { ReleaseDialog } from './ReleaseDialog';

/** Who learns what: the matrix field × participant, with the way to change and to look through their eyes. */
export function ReleasesTab({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferenceMeeting');
  const matrix = $api.useQuery('get', '/api/conferences/{id}/release-matrix', ofConference(conference.id));
  return (
    <section className="panel stack">
      <h2>{t('release.title')}</h2>
      <p className="muted">
        {t('release.text')}{' '}
        <TextLink href={`/faelle/${conference.caseId}?reiter=einwilligungen`}>{t('release.consents')}</TextLink>
      </p>
      <QueryResult query={matrix}>
        {({ fields, participants }) =>
          participants.length === 0 ? (
            <EmptyState title={t('release.emptyTitle')}>{t('release.emptyText')}</EmptyState>
          ) : (
            <Matrix conference={conference} fields={fields} rows={participants} />
          )
        }
      </QueryResult>
      <Legend />
    </section>
  );
}

interface MatrixProps {
  conference: Conference;
  fields: readonly ReleasableField[];
  rows: readonly MatrixRow[];
}

function Matrix({ conference, fields, rows }: MatrixProps) {
  const { t } = useTranslation('conferenceMeeting');
  const label = t('release.matrix');
  return (
    <div
      className="table-region"
      role="region"
      aria-label={t('scrollableTable', { ns: 'ui', name: label })}
      tabIndex={0}
    >
      <table className="table matrix">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('release.information')}</th>
            {rows.map((row) => (
              <th key={row.participantId} scope="col">
                <ColumnHead conference={conference} row={row} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`, { ns: 'conferences' })}</th>
              {rows.map((row) => (
                <td key={row.participantId}>
                  <CellContent cell={row.cells.find((cell) => cell.field === field)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ conference, row }: { conference: Conference; row: MatrixRow }) {
  return (
    <div className="matrix__head">
      <div>
        {row.name}
        {row.organisationName ? <div className="muted">{row.organisationName}</div> : null}
      </div>
      <div className="row">
        {conference.may.plan ? <ReleaseDialog conferenceId={conference.id} row={row} /> : null}
        <PreviewDialog conferenceId={conference.id} row={row} />
      </div>
    </div>
  );
}

const states = ['consent', 'pseudonymised', 'not_allowed'] as const;

function Legend() {
  const { t } = useTranslation('conferenceMeeting');
  return (
    <details>
      <summary>{t('release.legend')}</summary>
      <ul>
        {states.map((state) => (
          <li key={state}>
            {t(`release.cell.${state}`)}: {t(`release.legendText.${state}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
