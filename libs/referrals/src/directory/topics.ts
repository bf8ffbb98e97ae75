/** Topics, level 1: the six Handlungsfelder of the Kreis and five of our own (domain.md 6); labels are in the catalogues. */
export const TOPICS = [
  'community_participation',
  'housing_mobility',
  'institutions',
  'health_care',
  'work_economy',
  'language_education',
  'residence_naturalisation',
  'livelihood_debt',
  'family_school',
  'protection_from_violence',
  'discrimination',
] as const;

export type Topic = (typeof TOPICS)[number];

/** Whom an offer is made for; empty = everybody. */
export const TARGET_GROUPS = [
  'eingewanderte',
  'msoe',
  'schutzsuchende',
  'ukraine',
  'labour_migrants',
  'women',
  'men',
  'families',
  'young_people',
  'older_people',
] as const;

export type TargetGroup = (typeof TARGET_GROUPS)[number];
