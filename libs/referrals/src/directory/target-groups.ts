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
