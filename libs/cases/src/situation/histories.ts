/** The dated histories of a case; which catalogue their value comes from, which further fields they have. */
export const HISTORIES = {
  residence: { catalogue: 'residence_status', fields: ['appliedOn', 'conditions'] },
  rechtskreis: { catalogue: 'rechtskreis', fields: ['legalFrame'] },
  language: { catalogue: 'language_level', fields: ['language', 'skill', 'method'] },
  housing: { catalogue: 'housing', fields: ['threat'] },
  work: { catalogue: 'work', fields: ['hoursPerWeek', 'employerKind'] },
  family: { catalogue: 'family', fields: [] },
} as const satisfies Record<string, { catalogue: string; fields: readonly SpecialField[] }>;

export type History = keyof typeof HISTORIES;
export const HISTORY_NAMES = Object.keys(HISTORIES) as History[];

/** Fields only some histories have. */
export const SPECIAL_FIELDS = [
  'appliedOn',
  'conditions',
  'legalFrame',
  'language',
  'skill',
  'method',
  'threat',
  'hoursPerWeek',
  'employerKind',
] as const;
export type SpecialField = (typeof SPECIAL_FIELDS)[number];

/** The fields whose values come from a catalogue of their own. */
export const CATALOGUE_OF_FIELD = {
  conditions: 'residence_condition',
  legalFrame: 'legal_frame',
  skill: 'language_skill',
  method: 'language_method',
  threat: 'housing_threat',
  employerKind: 'employer_kind',
} as const satisfies Partial<Record<SpecialField, string>>;

/** A language level is measured on a day and holds until it is measured again; everything else begins and ends. */
export const isMeasured = (history: History): boolean => history === 'language';
