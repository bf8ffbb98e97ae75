import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { Badge, EmptyState, Pager, QueryResult, Timeline } from '../../ui';
import type { Case, TimelineEntry } from '../model';
import { EntryContent } from './EntryContent';
import { useEntryTitle } from './entry-title';
import { everything, isNarrowed } from './timeline-filter';
import { TimelineFilters } from './TimelineFilters';
import { useTimeline } from './useTimeline';

/** One timeline for everything, newest first; long ones come a page at a time. */
export function CaseTimeline({ file }: { file: Case }) {
  const { t } = useTranslation('timeline');
  const [filter, setFilter] = useState(everything);
  const timeline = useTimeline(file.id, filter);
  return (
    <section className="panel stack">
      <h2>{t('timeline.title')}</h2>
      <TimelineFilters file={file} filter={filter} onChange={setFilter} />
      <QueryResult query={timeline}>
        {({ pages }) => (
          <Entries
            entries={pages.flatMap((page) => page.items)}
            file={file}
            none={t(isNarrowed(filter) ? 'timeline.noHit' : 'timeline.none')}
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
  none: string;
  pager: { hasMore: boolean; isLoading: boolean; onMore: () => void };
}

function Entries({ entries, file, none, pager }: EntriesProps) {
  const { t } = useTranslation('timeline');
  const titleOf = useEntryTitle();
  const shown = entries.map((entry) => ({
    id: entry.id,
    anchor: anchorOf(entry),
    title: <Title text={titleOf(entry)} isSensitive={isSensitive(entry)} />,
    meta: <Meta entry={entry} />,
    content: <EntryContent entry={entry} file={file} />,
  }));
  if (shown.length === 0) return <EmptyState title={none} />;
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

/** One of several entries about the same note or contact: the one with its text. */
const anchorOf = ({ note, contact }: TimelineEntry): string | undefined => {
  const id = note?.id ?? contact?.id;
  return id && `eintrag-${id}`;
};

const isSensitive = ({ type, note }: TimelineEntry): boolean =>
  note?.sensitive === true || type.startsWith('sensitive-note.');

function Title({ text, isSensitive }: { text: string; isSensitive: boolean }) {
  const { t } = useTranslation('timeline');
  if (!isSensitive) return text;
  return (
    <>
      {text} <Badge tone="warning">{t('sensitive.badge')}</Badge>
    </>
  );
}
