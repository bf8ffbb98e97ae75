import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { formatDateTime } from '../../i18n/format';
import { EmptyState, Pager, QueryResult, Select, Timeline } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case, TimelineEntry } from '../model';
import { EntryContent } from './EntryContent';
import { useEntryTitle } from './entry-title';

const kinds = ['contact', 'note', 'plan', 'consent', 'referral', 'conference', 'document', 'case'] as const;

type Kind = (typeof kinds)[number];

/** One timeline for everything, newest first; long ones come a page at a time. */
export function CaseTimeline({ file }: { file: Case }) {
  const { t } = useTranslation('timeline');
  const [kind, setKind] = useState<Kind | null>(null);
  const timeline = $api.useInfiniteQuery(
    'get',
    '/api/cases/{id}/timeline',
    { params: { ...ofCase(file.id).params, query: { limit: 50, ...(kind ? { kind } : {}) } } },
    paged,
  );
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('timeline.title')}</h2>
        <div className="section-head__filter">
          <Select
            label={t('timeline.filter')}
            hideLabel
            emptyLabel={t('timeline.all')}
            options={kinds.map((value) => ({ value, label: t(`timeline.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </div>
      </div>
      <QueryResult query={timeline}>
        {({ pages }) => (
          <Entries
            entries={pages.flatMap((page) => page.items)}
            file={file}
            pager={{
              hasMore: timeline.hasNextPage,
              isLoading: timeline.isFetchingNextPage,
              onMore: () => void timeline.fetchNextPage(),
            }}
          />
        )}
      </QueryResult>
    </section>
  );
}

interface EntriesProps {
  entries: readonly TimelineEntry[];
  file: Case;
  pager: { hasMore: boolean; isLoading: boolean; onMore: () => void };
}

function Entries({ entries, file, pager }: EntriesProps) {
  const { t } = useTranslation('timeline');
  const titleOf = useEntryTitle();
  const shown = entries.map((entry) => ({
    id: entry.id,
    title: titleOf(entry),
    meta: <Meta entry={entry} />,
    content: <EntryContent entry={entry} file={file} />,
  }));
  if (shown.length === 0) return <EmptyState title={t('timeline.none')} />;
  return (
    <>
      <Timeline label={t('timeline.title')} entries={shown} />
      <Pager shown={shown.length} {...pager} />
    </>
  );
}

function Meta({ entry: { at, actorName, actingForName } }: { entry: TimelineEntry }) {
  const { t } = useTranslation('timeline');
  return (
    <>
      {formatDateTime(at)} · {actorName}
      {actingForName ? ` ${t('timeline.actingFor', { name: actingForName })}` : ''}
    </>
  );
}
