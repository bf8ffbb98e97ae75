/** The five indication criteria of Case Management (domain.md 2). */
export const CRITERIA = [
  'complex_need',
  'many_actors',
  'standard_paths_fail',
  'own_resources_insufficient',
  'client_consents',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What was clarified before the assessment; every part may still be missing. */
export interface Intake {
  /** Each criterion judged yes or no; missing = not judged yet. */
  criteria?: Partial<Record<Criterion, boolean>>;
  /** Day on which the notice of GDPR Art. 13 was handed over. */
  noticeHandedOn?: string;
  noticeLanguage?: string;
  /** Does somebody else already do case management for this person? */
  existingManagement?: boolean;
}

/** The intake as the page shows it: null = not answered yet. */
export function intakeView({ criteria = {}, noticeHandedOn, noticeLanguage, existingManagement }: Intake) {
  const judged = Object.fromEntries(CRITERIA.map((criterion) => [criterion, criteria[criterion] ?? null]));
  return {
    criteria: judged as Record<Criterion, boolean | null>,
    noticeHandedOn: noticeHandedOn ?? null,
    noticeLanguage: noticeLanguage ?? null,
    existingManagement: existingManagement ?? null,
  };
}
