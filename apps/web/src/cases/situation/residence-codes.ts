import type { de } from './texts.de';

export type ResidenceCode = keyof typeof de.residenceStatus;

/** In the order of domain and law: from the asylum procedure to citizenship; not asking always is an answer. */
export const residenceCodes = [
  'nicht_erhoben',
  'ungeklaert',
  'ankunftsnachweis',
  'gestattung_55',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'visum',
  'fiktion_81_3',
  'fiktion_81_4',
  'ae_16a_21',
  'blaue_karte_18g',
  'ae_22_23a',
  'ae_24',
  'ae_25_1',
  'ae_25_2',
  'ae_25_3',
  'ae_25_5',
  'ae_25a',
  'ae_25b',
  'ae_27_36a',
  'ae_104c',
  'niederlassung_9',
  'niederlassung_26',
  'daueraufenthalt_eu_9a',
  'eu_freizuegigkeit',
  'aufenthaltskarte',
  'deutsch',
  'spaetaussiedler',
] as const satisfies readonly ResidenceCode[];
