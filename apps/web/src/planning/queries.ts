import type { QueryKey } from '@tanstack/react-query';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import type { Option } from '../ui';
import type { Challenge, ThemeStep } from './model';

/** The path parameter of everything that belongs to one row. */
export const ofId = (id: string) => ({ params: { path: { id } } });

export function useCatalogue() {
  return $api.useQuery('get', '/api/fields-of-action', {}, { staleTime: 60_000 });
}

/** Challenges to choose from, with their Handlungsfeld; a retired one only while it is the present choice. */
export function useChallengeOptions(present?: string): Option[] {
  const { data = [] } = useCatalogue();
  const isOffered = ({ code, retired }: Challenge) => !retired || code === present;
  return data.flatMap((field) =>
    field.challenges.filter(isOffered).map(({ code, label }) => ({
      value: code,
      label: `${code} ${label}`,
      description: field.label,
    })),
  );
}

export function useInbox(challenge: string | undefined) {
  const query = { clustered: false, challenge };
  return $api.useInfiniteQuery('get', '/api/structural-issues', { params: { query } }, paged);
}

export function useMyReports() {
  return $api.useInfiniteQuery('get', '/api/structural-issues/mine', {}, paged);
}

export function useThemes(step?: ThemeStep) {
  return $api.useInfiniteQuery('get', '/api/themes', { params: { query: { step } } }, paged);
}

/** What a change to themes and observations may show up in. */
export const themeQueries: readonly QueryKey[] = [
  ['get', '/api/structural-issues'],
  ['get', '/api/themes'],
  ['get', '/api/themes/{id}'],
  ['get', '/api/themes/{id}/counts'],
  ['get', '/api/themes/{id}/issues'],
  ['get', '/api/planning/counts'],
  ['get', '/api/planning/overview'],
];

/** What a change to an agenda may show up in. */
export const conferenceQueries: readonly QueryKey[] = [
  ['get', '/api/planungskonferenzen'],
  ['get', '/api/planungskonferenzen/{id}'],
  ...themeQueries,
];
