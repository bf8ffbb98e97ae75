import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Household } from './household/member-values';

const households: QueryKey = ['get', '/api/clients/{id}/household'];

/** Everything that shows a person or their consents: the case page, its lists and the person. */
export const clientQueries: readonly QueryKey[] = [
  ['get', '/api/clients/{id}'],
  ['get', '/api/clients/{id}/consents'],
  households,
  ['get', '/api/cases/{id}'],
  ['get', '/api/cases/{id}/timeline'],
  ['get', '/api/cases'],
];

/**
 * After a withdrawal. With their last consent somebody of a household vanishes for everybody: the households are read
 * first, and whoever is in none of them any more is not asked for again, although their dialog is still open.
 */
export async function refreshAfterWithdrawal(queries: QueryClient, clientId: string, isMember: boolean): Promise<void> {
  await queries.invalidateQueries({ queryKey: households });
  const isGone = isMember && !isInHousehold(queries, clientId);
  const isThere = (query: Query) => !(isGone && askedFor(query) === clientId);
  await Promise.all(
    clientQueries
      .filter((queryKey) => queryKey !== households)
      .map((queryKey) => queries.invalidateQueries({ queryKey, predicate: isThere })),
  );
}

function isInHousehold(queries: QueryClient, clientId: string): boolean {
  return queries
    .getQueriesData<Household>({ queryKey: households })
    .some(([, household]) => household?.members.some((member) => member.clientId === clientId));
}

function askedFor({ queryKey: [, , asked] }: Query): string | undefined {
  return (asked as { params?: { path?: { id?: string } } } | undefined)?.params?.path?.id;
}
