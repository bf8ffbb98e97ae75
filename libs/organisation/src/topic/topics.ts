/**
 * The catalogue of topics, level 1: the six Handlungsfelder of the Kreis and five of our own (domain.md 6). What an offer
 * or a Verweisberatung is about, and the life areas of an assessment and of a Hilfeplan. The codes keep the Kreis's own
 * words; labels are in the catalogue of the web client.
 */
export const TOPICS = [
  'zusammenleben_teilhabe',
  'wohnen_mobilitaet',
  'institutionen_professionalisierung',
  'gesundheit_pflege',
  'arbeit_wirtschaft',
  'sprache_bildung',
  'aufenthalt_einbuergerung',
  'existenzsicherung_schulden',
  'familie_kita_schule',
  'schutz_vor_gewalt',
  'diskriminierung',
] as const;

export type Topic = (typeof TOPICS)[number];
