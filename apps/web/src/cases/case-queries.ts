import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { $api } from '../api/client';

/** The path parameter of everything that belongs to a case. */
export const ofCase = (id: string) => ({ params: { path: { id } } });

export function useCase(caseId: string) {
  return $api.useQuery('get', '/api/cases/{id}', ofCase(caseId));
}

/** What a change in a case may show up in. */
export const caseQueries: readonly QueryKey[] = [
  ['get', '/api/cases/{id}'],
  ['get', '/api/cases/{id}/timeline'],
  ['get', '/api/cases/{id}/hilfeplan'],
  ['get', '/api/cases/{id}/bescheide'],
  ['get', '/api/cases/{id}/situation'],
  ['get', '/api/cases/{id}/situation-entries'],
  ['get', '/api/cases/{id}/assessments'],
  ['get', '/api/cases/{id}/network'],
  ['get', '/api/cases'],
];

/** Fetches anew what is open of a case. */
export function useCaseRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => Promise.all(caseQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** Waits for a deed and for the case to be fetched anew. */
export function useRefreshedCase(): (deed: Promise<unknown>) => Promise<void> {
  const refresh = useCaseRefresh();
  return async (deed) => {
    await deed;
    await refresh();
  };
}
