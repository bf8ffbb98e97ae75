import { IsIn, IsInt, Min } from 'class-validator';
import { type Phase, PHASES } from './case-phase';

export class PhaseDto {
  @IsIn(PHASES)
  phase: Phase;

  /** The case's version the page shows */
  @IsInt()
  @Min(1)
  version: number;
}

/** A phase the case can go to from here. */
export class NextPhaseView {
  phase: Phase;
  direction: 'forward' | 'back' | 'refuse';
  /** What is still missing; empty = open */
  unmet: (
    | 'consent'
    | 'notice_handed'
    | 'criteria_judged'
    | 'existing_management_answered'
    | 'goal_with_target'
    | 'measure_with_responsible'
    | 'plan_agreed'
  )[];
}
