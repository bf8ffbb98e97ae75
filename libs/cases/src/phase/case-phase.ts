import { CRITERIA, type Intake } from '../intake/intake';

/** The way of a case in its order (domain.md 7); the last three are ends. */
export const PHASES = [
  'anfrage',
  'klaerung',
  'assessment',
  'hilfeplanung',
  'umsetzung',
  'monitoring',
  'evaluation',
  'entpflichtet',
  'abgelehnt',
  'abgebrochen',
] as const;
export type Phase = (typeof PHASES)[number];

/** What a gate asks for. */
export const CONDITIONS = [
  'consent',
  'notice_handed',
  'criteria_judged',
  'existing_management_answered',
  'goal_with_target',
  'measure_with_responsible',
  'plan_agreed',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export type Direction = 'forward' | 'back' | 'refuse';

/** One way from a phase to another. */
export interface Step {
  from: Phase;
  to: Phase;
  direction: Direction;
  conditions: readonly Condition[];
}

// Back is normal and never blocked (L3), so it is said once: from each of these to every earlier one.
const WORKING: readonly Phase[] = ['klaerung', 'assessment', 'hilfeplanung', 'umsetzung', 'monitoring', 'evaluation'];

/** Every way a case can take by itself; `entpflichtet` and `abgebrochen` are reached by closing alone (L5). */
export const LIFECYCLE: readonly Step[] = [
  { from: 'anfrage', to: 'klaerung', direction: 'forward', conditions: [] },
  // L1
  {
    from: 'klaerung',
    to: 'assessment',
    direction: 'forward',
    conditions: ['consent', 'notice_handed', 'criteria_judged', 'existing_management_answered'],
  },
  { from: 'assessment', to: 'hilfeplanung', direction: 'forward', conditions: [] },
  // L2
  {
    from: 'hilfeplanung',
    to: 'umsetzung',
    direction: 'forward',
    conditions: ['goal_with_target', 'measure_with_responsible', 'plan_agreed'],
  },
  { from: 'umsetzung', to: 'monitoring', direction: 'forward', conditions: [] },
  { from: 'umsetzung', to: 'evaluation', direction: 'forward', conditions: [] },
  { from: 'monitoring', to: 'evaluation', direction: 'forward', conditions: [] },
  { from: 'anfrage', to: 'abgelehnt', direction: 'refuse', conditions: [] },
  { from: 'klaerung', to: 'abgelehnt', direction: 'refuse', conditions: [] },
  ...WORKING.flatMap((from, at) =>
    WORKING.slice(0, at).map((to): Step => ({ from, to, direction: 'back', conditions: [] })),
  ),
];

/** What a case shows at its gates. */
export interface GateFacts {
  consentInForce: boolean;
  intake: Intake;
  goalsWithTarget: number;
  measuresWithResponsible: number;
  /** The client agreed to the Hilfeplan as it stands now. */
  planAgreed: boolean;
}

const MET: Record<Condition, (facts: GateFacts) => boolean> = {
  consent: ({ consentInForce }) => consentInForce,
  notice_handed: ({ intake }) => Boolean(intake.noticeHandedOn && intake.noticeLanguage),
  criteria_judged: ({ intake }) => CRITERIA.every((criterion) => intake.criteria?.[criterion] !== undefined),
  existing_management_answered: ({ intake }) => intake.existingManagement !== undefined,
  goal_with_target: ({ goalsWithTarget }) => goalsWithTarget > 0,
  measure_with_responsible: ({ measuresWithResponsible }) => measuresWithResponsible > 0,
  plan_agreed: ({ planAgreed }) => planAgreed,
};

/** The ways out of a phase. */
export function stepsFrom(phase: Phase): readonly Step[] {
  return LIFECYCLE.filter((step) => step.from === phase);
}

/** The conditions of a step that are not met. */
export function unmet(step: Step, facts: GateFacts): Condition[] {
  return step.conditions.filter((condition) => !MET[condition](facts));
}

/** The ways out of a phase with what each still lacks. */
export function nextPhases(
  phase: Phase,
  facts: GateFacts,
): { phase: Phase; direction: Direction; unmet: Condition[] }[] {
  return stepsFrom(phase).map((step) => ({ phase: step.to, direction: step.direction, unmet: unmet(step, facts) }));
}
