import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { TimelineEntry } from '../model';

type Page = InfiniteData<{ items: TimelineEntry[] }>;

const timelineKey = ['get', '/api/cases/{id}/timeline'];

/** Fetches the shown pages of the timeline anew and finds the entry of a note or contact in them. */
export function useFreshEntry(): (subjectId: string) => Promise<TimelineEntry | undefined> {
  const queries = useQueryClient();
  return async (subjectId) => {
    await queries.invalidateQueries({ queryKey: timelineKey });
    const shown = queries.getQueriesData<Page>({ queryKey: timelineKey }).flatMap(([, data]) => data?.pages ?? []);
    // Pages fetched under another filter are not fetched anew: the highest version is the newest.
    return shown
      .flatMap((page) => page.items)
      .filter((entry) => entry.note?.id === subjectId || entry.contact?.id === subjectId)
      .sort((a, b) => versionOf(b) - versionOf(a))[0];
  };
}

const versionOf = ({ note, contact }: TimelineEntry): number => note?.version ?? contact?.version ?? 0;
