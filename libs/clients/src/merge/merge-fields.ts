/** What may be taken over from the other person; everything else belongs to the row that stays. */
export const MERGE_FIELDS = [
  'familyName',
  'givenName',
  'latinName',
  'birthDate',
  'birthYear',
  'birthPrecision',
  'gender',
  'nationalities',
  'entryYear',
  'firstLanguage',
  'furtherLanguages',
  'interpreterNeeded',
  'ags',
  'phone',
  'email',
  'street',
  'postcode',
  'town',
  'preferredChannel',
  'mayCall',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
