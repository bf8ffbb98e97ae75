import { PartialType } from '@nestjs/swagger';
import { type Topic, TOPICS } from '@fallnetz/organisation';
import { IsDay } from '@fallnetz/platform';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { GOAL_RESULTS, type GoalResult } from './goal.entity';
import { MEASURE_STATES, type MeasureState } from './measure.entity';

const TEXT_LENGTH = 1000;

export class GoalDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(TEXT_LENGTH)
  text: string;

  /** Life area */
  @IsIn(TOPICS)
  area: Topic;

  /** Target day, `yyyy-mm-dd` */
  @IsDay()
  targetOn: string;
}

export class GoalChangeDto extends PartialType(GoalDto) {
  @IsOptional()
  @IsIn(GOAL_RESULTS)
  result?: GoalResult | null;

  @IsInt()
  @Min(1)
  version: number;
}

export class MeasureDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(TEXT_LENGTH)
  text: string;

  @IsOptional()
  @IsUUID()
  goalId?: string | null;

  /** A colleague of the district; else say in `responsibleBody` who it is */
  @IsOptional()
  @IsUUID()
  responsibleUserId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  responsibleBody?: string;

  /** `yyyy-mm-dd` */
  @IsDay()
  dueOn: string;
}

export class MeasureChangeDto extends PartialType(MeasureDto) {
  @IsOptional()
  @IsIn(MEASURE_STATES)
  state?: MeasureState;

  @IsInt()
  @Min(1)
  version: number;
}

export class AgreementDto {
  /** Day on which the client agreed, not after today */
  @IsDay()
  agreedOn: string;
}

export class GoalView {
  id: string;
  text: string;
  area: Topic;
  targetOn: string;
  result: 'reached' | 'partly' | 'not_reached' | 'dropped' | null;
  version: number;
}

export class MeasureView {
  id: string;
  goalId: string | null;
  text: string;
  responsibleUserId: string | null;
  /** Name of the colleague, '' when a body is responsible */
  responsibleName: string;
  responsibleBody: string;
  dueOn: string;
  state: 'open' | 'running' | 'done' | 'postponed' | 'dropped' | 'handed_over';
  overdue: boolean;
  origin: 'plan' | 'fallkonferenz';
  version: number;
}

export class PlanGoalContentView {
  id: string;
  text: string;
  area: string;
  targetOn: string;
}

export class PlanMeasureContentView {
  id: string;
  goalId: string | null;
  text: string;
  responsibleUserId: string | null;
  responsibleBody: string;
  dueOn: string;
}

export class PlanContentView {
  goals: PlanGoalContentView[];
  measures: PlanMeasureContentView[];
}

export class PlanVersionView {
  id: string;
  number: number;
  agreedOn: string;
  recordedByName: string;
  recordedAt: string;
  content: PlanContentView;
}

export class HilfeplanView {
  goals: GoalView[];
  measures: MeasureView[];
  /** Agreed versions, newest first */
  versions: PlanVersionView[];
  /** The client agreed to the plan as it stands now */
  agreed: boolean;
}
