import { IsDay } from '@fallnetz/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Art. 18 (1) a to d DSGVO, and duties to keep (Art. 17 (3)). */
export const HOLD_REASONS = [
  'accuracy_contested',
  'erasure_opposed',
  'legal_claims',
  'objection_pending',
  'legal_obligation',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const LISTED_STATES = ['open', 'checked', 'held'] as const;
export type ListedState = (typeof LISTED_STATES)[number];

export class DeletionsQuery {
  /** Only what is in this state */
  @IsOptional()
  @IsIn(LISTED_STATES)
  state?: ListedState;

  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;
}

export class DeletionStepDto {
  /** The version the page shows */
  @IsInt()
  @Min(1)
  version: number;
}

export class HoldDto extends DeletionStepDto {
  @IsIn(HOLD_REASONS)
  reason: HoldReason;

  /** The day to look again, `yyyy-mm-dd`, after today */
  @IsNotEmpty()
  @IsDay()
  until: string;
}

export class DeletionReturnDto extends DeletionStepDto {
  /** What has to be looked at again; no word about clients, for Leitung and data-protection officer read it too */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

/** What the acting person may do with it now. */
export class DeletionMayView {
  check: boolean;
  /** Take the own check back */
  withdraw: boolean;
  hold: boolean;
  lift: boolean;
  /** Confirm it as the second person, or send it back */
  confirm: boolean;
}

export class LastStepView {
  /** Name of its event, e.g. `deletion.held` */
  type: string;
  byName: string;
  at: string;
}

/** Something that is due for deletion: a case, or a person without one; without content. */
export class DeletionView {
  id: string;
  kind: 'case' | 'person';
  /** Fallcode, or pseudonym of a person */
  code: string;
  /** Only for who works on the case */
  caseId: string | null;
  cause: 'retention_over' | 'refused_intake' | 'consent_withdrawn' | 'consent_expired' | 'no_case' | 'left_behind';
  /** Where the period comes from */
  source: string;
  state: 'open' | 'checked' | 'held';
  startedOn: string;
  /** The day on which it has to be decided */
  dueOn: string;
  overdue: boolean;
  responsibleName: string;
  checkedByName: string | null;
  checkedAt: string | null;
  holdReason: HoldReason | null;
  holdUntil: string | null;
  /** Why the second person sent it back */
  returnedReason: string | null;
  /** Who did something with it last; null: nobody yet */
  lastStep: LastStepView | null;
  version: number;
  may: DeletionMayView;
}

export class DeletionPage {
  items: DeletionView[];
  next: string | null;
}

/** What goes with it, in numbers. */
export class DeletionCountsView {
  notes: number;
  contacts: number;
  documents: number;
  assessments: number;
  goals: number;
  measures: number;
  referrals: number;
  conferences: number;
  consents: number;
  /** Everything else that hangs on it: assignments, histories, reminders, timeline */
  others: number;
  /** The person goes too: no other case needs the record */
  person: boolean;
}

export class DeletedView {
  /** Number in the deletion log */
  number: string;
}
