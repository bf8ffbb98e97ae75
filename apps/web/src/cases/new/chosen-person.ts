/** The person the case will be about: found by the search, or just recorded. */
export interface ChosenPerson {
  id: string;
  displayName: string | null;
  ags: string | null;
}
