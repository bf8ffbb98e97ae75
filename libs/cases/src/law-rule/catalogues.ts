import { CATALOGUE_OF_FIELD, HISTORIES } from '../situation/histories';

/** The catalogues a district may add to. */
export const CATALOGUES = [
  ...Object.values(HISTORIES).map(({ catalogue }) => catalogue),
  ...Object.values(CATALOGUE_OF_FIELD),
  'bescheid_kind',
] as const;
