import { PartialType } from '@nestjs/swagger';
import { type Topic, TOPICS } from '@fallnetz/organisation';
import { ConfirmableDto, IsDay } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { GOAL_RESULTS, type GoalResult, SMART_MARKS, type SmartMark } from './goal.entity';
import { AGREED_BY, type AgreedBy } from './hilfeplan-version.entity';
import { MEASURE_STATES, type MeasureState } from './measure.entity';

const TEXT_LENGTH = 1000;
const MOST_GOALS = 200;

export class GoalDto extends ConfirmableDto {
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

  /** What the goal already is: specific, measurable, accepted, realistic, dated */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(SMART_MARKS, { each: true })
  smart?: SmartMark[];
}

export class GoalChangeDto extends PartialType(GoalDto) {
  @IsOptional()
  @IsIn(GOAL_RESULTS)
  result?: GoalResult | null;

  /** Why it came out like this, in a word */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  resultReason?: string;

  @IsInt()
  @Min(1)
  version: number;
}

/** All goals of the plan in the order in which they are to stand. */
export class GoalOrderDto {
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MOST_GOALS)
  @IsUUID('all', { each: true })
  goalIds: string[];

  /** The version of the order it was made from */
  @IsInt()
  @Min(1)
  version: number;
}

export class MeasureDto extends ConfirmableDto {
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

  /** The client, or who represents them by law; missing = the client */
  @IsOptional()
  @IsIn(AGREED_BY)
  agreedBy?: AgreedBy;

  /** Language in which the plan was talked through, ISO 639 */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language?: string | null;

  /** Who interpreted, when somebody did */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  interpretedBy?: string;
}

export class GoalView {
  id: string;
  text: string;
  area: Topic;
  targetOn: string;
  result: 'reached' | 'partly' | 'not_reached' | 'dropped' | null;
  resultReason: string;
  smart: ('specific' | 'measurable' | 'accepted' | 'realistic' | 'dated')[];
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
  /** Name of the colleague, '' when a body is responsible */
  responsibleName: string;
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
  agreedBy: 'client' | 'representative';
  language: string | null;
  interpretedBy: string;
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
  /** Version of the order of the goals */
  orderVersion: number;
}
