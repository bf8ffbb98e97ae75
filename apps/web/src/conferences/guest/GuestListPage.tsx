import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { EmptyState, PageHeader, QueryResult } from '../../ui';
import { GuestTable } from './GuestTable';
import '../conferences.css';

/** The one place of a guest: the conferences they are named in. */
export function GuestListPage() {
  const { t } = useTranslation('conferenceGuest');
  const conferences = $api.useQuery('get', '/api/guest/conferences');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <QueryResult query={conferences}>
        {(rows) => (
          <GuestTable
            label={t('title')}
            rows={rows}
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
          />
        )}
      </QueryResult>
    </>
  );
}
