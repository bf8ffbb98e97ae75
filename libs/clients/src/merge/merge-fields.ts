/** What may be taken over from the other person; everything else belongs to the row that stays. */
export const MERGE_FIELDS = [
  'familyName',
  'givenName',
  'birthDate',
  'birthYear',
  'gender',
  'nationalities',
  'entryYear',
  'firstLanguage',
  'interpreterNeeded',
  'ags',
  'phone',
  'email',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
