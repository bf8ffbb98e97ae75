/**
 * Every column that names a person, with what a merge does about it. The database moves them all by their foreign keys;
 * this list makes the author of a new one think: may both persons have one, and would they then be in each other's way?
 * - `moves`: several per person are fine
 * - `once`: one per person, or a row about both: that of the other is dropped, and returns when the merge is undone
 * - `asks`: one per person with much behind it: the merge is refused with a sentence
 */
export const CLIENT_REFERENCES: Record<string, 'moves' | 'once' | 'asks'> = {
  'case_file.client_id': 'asks',
  'client_distinct.client_id': 'once',
  'client_distinct.other_client_id': 'once',
  'client_merge.kept_id': 'moves',
  'conflict_of_interest.client_id': 'once',
  'consent.client_id': 'moves',
  'consent.given_by_client_id': 'moves',
  'deletion_review.client_id': 'once',
  'household_member.client_id': 'moves',
  'household_member.recorded_for': 'moves',
  'person_key.client_id': 'moves',
};
