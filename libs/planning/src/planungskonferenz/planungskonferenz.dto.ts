import { PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsDay } from '@fallnetz/platform';
import { THEME_STEPS, type ThemeStep } from '../generatives-thema/theme-step';
import type { Level } from '../levels';
import { CONFERENCE_STATES, type ConferenceState } from './conference-state';
import type { Trend } from './ranking';
import { FILLED } from '../filled';

// Unlike IsOptional it lets no null through: the columns are never null.
const isGiven = (_: object, value: unknown) => value !== undefined;

export class PlanungskonferenzDto {
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(200)
  title: string;

  /** The day, `yyyy-mm-dd` */
  @IsDay()
  heldOn: string;

  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(200)
  place?: string;
}

export class PlanungskonferenzChangeDto extends PartialType(PlanungskonferenzDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class ConferenceStateDto {
  @IsIn(CONFERENCE_STATES)
  state: ConferenceState;

  /** The version that was on the screen */
  @IsInt()
  @Min(1)
  version: number;
}

export class AgendaItemDto {
  @IsUUID()
  themeId: string;
}

export class AgendaOrderDto {
  /** Every item of the agenda once, in the wanted order */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];

  /** Version of the Planungskonferenz that was on the screen */
  @IsInt()
  @Min(1)
  version: number;
}

export class DecisionDto {
  /** What was said; for the file of the conference */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(8000)
  minutes?: string;

  /** What was decided; those who reported read it */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(2000)
  decision: string;

  /** Who carries it out */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(200)
  responsibleBody: string;

  /** When it is looked at again, `yyyy-mm-dd` */
  @IsOptional()
  @IsDay()
  reviewOn?: string | null;

  /** Answer to those who reported: „Ihre Meldungen haben dazu geführt, dass …“ */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(2000)
  answer: string;

  /** Step the theme takes as a consequence; missing = it stays where it is */
  @IsOptional()
  @IsIn(THEME_STEPS)
  step?: ThemeStep | null;

  /** Version of the agenda item the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class PlanungskonferenzListItem {
  id: string;
  title: string;
  heldOn: string;
  place: string;
  state: ConferenceState;
  items: number;
  decided: number;
}

export class PlanungskonferenzPage {
  items: PlanungskonferenzListItem[];
  next: string | null;
}

/** One reason for a rank; the numbers belong to its kind, all others are null. */
export class ReasonView {
  kind: 'reach' | 'frequency' | 'level' | 'trend' | 'age';
  points: number;
  /** reach: municipalities with at least five observations */
  municipalities: number | null;
  /** frequency: observations; null below five */
  observations: number | null;
  level: Level | null;
  trend: Trend | null;
  /** age: full months since the theme was made */
  months: number | null;
}

export class AgendaNextStepView {
  step: ThemeStep;
  missing: 'issues' | 'matrix' | null;
}

export class AgendaItemView {
  id: string;
  themeId: string;
  themeTitle: string;
  level: Level;
  step: ThemeStep;
  score: number;
  reasons: ReasonView[];
  minutes: string;
  decision: string;
  responsibleBody: string;
  reviewOn: string | null;
  answer: string;
  decidedOn: string | null;
  version: number;
  /** Steps the theme may take with the decision */
  nextSteps: AgendaNextStepView[];
}

export class PlanungskonferenzView {
  id: string;
  title: string;
  heldOn: string;
  place: string;
  state: ConferenceState;
  version: number;
  nextStates: ConferenceState[];
  /** In the order of the agenda */
  agenda: AgendaItemView[];
}

export class ConferenceListDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}
