import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { paged } from '../../api/paging';
import { filterQuery, type TimelineFilter } from './timeline-filter';

const limit = 50;

/** The timeline of a case a page at a time; with words as a search. Both are refreshed under the address of the timeline. */
export function useTimeline(caseId: string, filter: TimelineFilter) {
  return useInfiniteQuery({
    queryKey: ['get', '/api/cases/{id}/timeline', caseId, filter],
    queryFn: ({ pageParam, signal }) => fetchPage(caseId, filter, { cursor: pageParam, signal }),
    placeholderData: keepPreviousData,
    ...paged,
  });
}

interface PageRequest {
  cursor: string | null;
  signal: AbortSignal;
}

async function fetchPage(caseId: string, filter: TimelineFilter, { cursor, signal }: PageRequest) {
  const query = { ...filterQuery(filter), limit, ...(cursor ? { cursor } : {}) };
  const path = { id: caseId };
  const { data } =
    filter.text === ''
      ? await api.GET('/api/cases/{id}/timeline', { params: { path, query }, signal })
      : await api.POST('/api/cases/{id}/timeline/search', {
          params: { path },
          body: { ...query, text: filter.text },
          signal,
        });
  if (!data) throw new Error('an answer without data');
  return data;
}
