import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { formatDate } from '../../i18n/format';
import {
  Badge,
  Button,
  Dialog,
  EmptyState,
  PageHeader,
  Pager,
  QueryResult,
  Table,
  TextLink,
  type Column,
} from '../../ui';
import type { ConferenceListItem } from '../model';
import { NewConferenceForm } from './ConferenceForm';
import { stateTone } from './state-tone';

/** Planungskonferenzen, newest first. */
export function ConferencesPage() {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const conferences = $api.useInfiniteQuery('get', '/api/planungskonferenzen', {}, paged);
  return (
    <>
      <PageHeader title={t('list.title')} subtitle={t('list.subtitle')} actions={<PlanDialog />} />
      <QueryResult query={conferences}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <ConferenceTable rows={rows} />
              <Pager
                shown={rows.length}
                hasMore={conferences.hasNextPage}
                isLoading={conferences.isFetchingNextPage}
                onMore={() => void conferences.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </>
  );
}

function PlanDialog() {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  return (
    <Dialog title={t('list.planTitle')} trigger={<Button tone="primary">{t('list.plan')}</Button>}>
      {(close) => <NewConferenceForm close={close} />}
    </Dialog>
  );
}

function ConferenceTable({ rows }: { rows: readonly ConferenceListItem[] }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const columns: Column<ConferenceListItem>[] = [
    {
      id: 'title',
      header: t('planning:field.title'),
      isRowHeader: true,
      cell: ({ id, title }) => <TextLink href={`/planungskonferenzen/${id}`}>{title}</TextLink>,
    },
    { id: 'heldOn', header: t('planning:field.heldOn'), cell: ({ heldOn }) => formatDate(heldOn) },
    { id: 'place', header: t('planning:field.place'), cell: ({ place }) => place || '–' },
    {
      id: 'state',
      header: t('planning:field.state'),
      cell: ({ state }) => <Badge tone={stateTone(state)}>{t(`list.state.${state}`)}</Badge>,
    },
    {
      id: 'items',
      header: t('list.items'),
      cell: ({ items, decided }) => t('list.decided', { decided, items }),
    },
  ];
  const empty = <EmptyState title={t('list.emptyTitle')}>{t('list.emptyText')}</EmptyState>;
  return <Table label={t('list.label')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
