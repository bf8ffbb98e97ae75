/** Rechtskreis an observation concerns (domain.md 6); `none` = kein Bezug. */
export const RECHTSKREISE = [
  'sgb_ii',
  'sgb_iii',
  'sgb_viii',
  'sgb_ix',
  'sgb_xii',
  'asylblg',
  'bafoeg_bab',
  'none',
] as const;
export type Rechtskreis = (typeof RECHTSKREISE)[number];
