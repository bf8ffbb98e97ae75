import type { components } from '../../api/schema';

export type Entry = components['schemas']['SituationEntryView'];
export type History = Entry['history'];

/** In the order in which people ask for them, with the catalogue of their value. */
export const catalogueOf = {
  residence: 'residence_status',
  rechtskreis: 'rechtskreis',
  language: 'language_level',
  housing: 'housing',
  work: 'work',
  family: 'family',
} as const satisfies Record<History, string>;

export const histories = Object.keys(catalogueOf) as History[];
