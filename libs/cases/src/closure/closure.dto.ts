import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CLOSING_REASONS, type ClosingReason } from '../case/case.entity';
import { GOAL_RESULTS, type GoalResult } from '../hilfeplan/goal.entity';

export const CLOSING_MEASURE_STATES = ['done', 'dropped', 'handed_over'] as const;

export class GoalResultDto {
  @IsUUID()
  goalId: string;

  @IsIn(GOAL_RESULTS)
  result: GoalResult;
}

export class ClosingMeasureDto {
  @IsUUID()
  measureId: string;

  @IsIn(CLOSING_MEASURE_STATES)
  state: (typeof CLOSING_MEASURE_STATES)[number];
}

/** Entpflichtung: why, what became of every goal and of every Maßnahme still open. */
export class ClosureDto {
  @IsIn(CLOSING_REASONS)
  reason: ClosingReason;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => GoalResultDto)
  goalResults: GoalResultDto[];

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ClosingMeasureDto)
  measures: ClosingMeasureDto[];

  /** The case's version the page shows */
  @IsInt()
  @Min(1)
  version: number;
}

/** Breaking off needs no rated goals: there was nobody to rate them with. */
export const BREAK_OFF_REASONS = ['contact_lost', 'own_wish', 'moved_away', 'deceased', 'not_responsible'] as const;

export class BreakOffDto {
  @IsIn(BREAK_OFF_REASONS)
  reason: (typeof BREAK_OFF_REASONS)[number];

  /** The case's version the page shows */
  @IsInt()
  @Min(1)
  version: number;
}

export class ReopeningDto {
  /** The case's version the page shows */
  @IsInt()
  @Min(1)
  version: number;
}

export class ClosureView {
  closedOn: string;
  /** Last day the file is kept */
  retentionUntil: string;
  retentionMonths: number;
  /** Where the period comes from */
  retentionSource: string;
}
