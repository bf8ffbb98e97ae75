/** What of a case can be released in a Fallkonferenz; each is a data kind a consent may cover. Notes never. */
export const RELEASABLE_FIELDS = [
  'name',
  'birth_date',
  'age_band',
  'nationalities',
  'residence_status',
  'residence_valid_until',
  'language',
  'household_size',
  'goals',
  'measures',
] as const;
export type ReleasableField = (typeof RELEASABLE_FIELDS)[number];

/** Without consent: `free` after removing names, `after_check` once nobody recognises the person by it, or `never`. */
const WITHOUT_CONSENT: Record<ReleasableField, 'free' | 'after_check' | 'never'> = {
  name: 'never',
  birth_date: 'never',
  age_band: 'free',
  nationalities: 'after_check',
  residence_status: 'after_check',
  // The exact day of expiry finds the person in a register.
  residence_valid_until: 'never',
  language: 'after_check',
  // Nationality plus the size of the family points at one family in a small town.
  household_size: 'after_check',
  goals: 'free',
  measures: 'free',
};

/** The fields that, combined, may point at one person (domain.md 4). */
export const RECOGNISING_FIELDS = RELEASABLE_FIELDS.filter((field) => WITHOUT_CONSENT[field] === 'after_check');

export const CELL_REASONS = [
  'mode_pseudonym',
  'no_consent',
  'not_covered',
  'check_unanswered',
  'recognisable',
  'nothing_recorded',
] as const;
export type CellReason = (typeof CELL_REASONS)[number];

/** One cell of the matrix participant × field. */
export type Cell =
  | { state: 'consent'; consentId: string; reason: null }
  | { state: 'pseudonymised'; consentId: null; reason: CellReason }
  | { state: 'not_allowed'; consentId: null; reason: CellReason };

/** What a cell depends on. */
export interface Basis {
  mode: 'mit_namen' | 'pseudonym';
  /** Consents to Fallkonferenzen in force today that name the participant's organisation. */
  consents: readonly { id: string; dataKinds: readonly string[] }[];
  /** How "Could somebody in the room recognise the person?" was answered. */
  check: 'unanswered' | 'recognisable' | 'not_recognisable';
}

/** May this field go to this participant, in which form, and why not? (domain.md 4 and 5) */
export function cellOf(field: ReleasableField, { mode, consents, check }: Basis): Cell {
  const consent = mode === 'mit_namen' ? consents.find(({ dataKinds }) => dataKinds.includes(field)) : undefined;
  if (consent) return { state: 'consent', consentId: consent.id, reason: null };
  const why = mode === 'pseudonym' ? 'mode_pseudonym' : consents.length > 0 ? 'not_covered' : 'no_consent';
  const rule = WITHOUT_CONSENT[field];
  if (rule === 'never') return { state: 'not_allowed', consentId: null, reason: why };
  if (rule === 'after_check' && check !== 'not_recognisable') {
    const reason = check === 'unanswered' ? 'check_unanswered' : 'recognisable';
    return { state: 'not_allowed', consentId: null, reason };
  }
  return { state: 'pseudonymised', consentId: null, reason: why };
}
