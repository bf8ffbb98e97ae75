import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { useAdministrationPath } from '../../organisation/administration/path';
import { EmptyState, PageHeader, Pager, QueryResult, Select } from '../../ui';
import { mailStates, type MailState } from '../model';
import { MailTable } from './MailTable';
import '../reminders.css';

interface MailsPageProps {
  /** Undefined: all. */
  state: MailState | undefined;
  onState: (state: MailState | undefined) => void;
}

/** What became of the mails of the district; what did not arrive comes first. */
export function MailsPage({ state, onState }: MailsPageProps) {
  const { t } = useTranslation('reminders');
  const mails = $api.useInfiniteQuery('get', '/api/mails', { params: { query: { state } } }, paged);
  return (
    <>
      <PageHeader title={t('mail.title')} subtitle={t('mail.subtitle')} path={useAdministrationPath()} />
      <div className="mail__filter">
        <Select
          label={t('mail.filter')}
          emptyLabel={t('mail.all')}
          options={mailStates.map((value) => ({ value, label: t(`mail.state.${value}`) }))}
          value={state ?? null}
          onChange={(chosen) => onState(chosen ?? undefined)}
        />
      </div>
      <QueryResult query={mails}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <MailTable
                rows={rows}
                empty={<EmptyState title={t('mail.emptyTitle')}>{t('mail.emptyText')}</EmptyState>}
              />
              <Pager
                shown={rows.length}
                hasMore={mails.hasNextPage}
                isLoading={mails.isFetchingNextPage}
                onMore={() => void mails.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </>
  );
}
