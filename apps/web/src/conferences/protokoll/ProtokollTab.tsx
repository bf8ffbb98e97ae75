import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { EmptyState, QueryResult } from '../../ui';
import { ofConference, type Conference } from '../model';
import { ApprovedProtokoll } from './ApprovedProtokoll';
import { FollowUpPanel } from './FollowUpPanel';
import { ProtokollForm } from './ProtokollForm';

/** The Protokoll while it is written, once it is approved, and what became of it. */
export function ProtokollTab({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferenceMeeting');
  const protokoll = $api.useQuery('get', '/api/conferences/{id}/protokoll', ofConference(conference.id));
  return (
    <QueryResult query={protokoll}>
      {(data) => {
        if (data.approvedAt) {
          return (
            <div className="stack">
              <ApprovedProtokoll conference={conference} protokoll={data} />
              <FollowUpPanel conference={conference} protokoll={data} />
            </div>
          );
        }
        if (conference.may.write) return <ProtokollForm conference={conference} protokoll={data} />;
        return <EmptyState title={t('protokoll.emptyTitle')}>{t('protokoll.emptyText')}</EmptyState>;
      }}
    </QueryResult>
  );
}
