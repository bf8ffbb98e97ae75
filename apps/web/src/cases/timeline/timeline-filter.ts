import type { components } from '../../api/schema';

type Query = components['schemas']['TimelineSearchDto'];

export const timelineKinds = [
  'contact',
  'letter',
  'note',
  'sensitive',
  'plan',
  'consent',
  'referral',
  'conference',
  'document',
  'case',
] as const satisfies readonly NonNullable<Query['kind']>[];

/** What of the timeline is shown. Not in the address: a word searched for may be a name. */
export interface TimelineFilter {
  text: string;
  kind: (typeof timelineKinds)[number] | null;
  personId: string | null;
  from: string | null;
  until: string | null;
}

export const everything: TimelineFilter = { text: '', kind: null, personId: null, from: null, until: null };

export const isNarrowed = (filter: TimelineFilter): boolean => Object.values(filter).some(Boolean);

/** Nothing lies in a period that ends before it begins. */
export const isReversed = ({ from, until }: TimelineFilter): boolean => from !== null && until !== null && until < from;

/** Only what was chosen. */
export function filterQuery({ kind, personId, from, until }: TimelineFilter) {
  return {
    ...(kind ? { kind } : {}),
    ...(personId ? { personId } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}
