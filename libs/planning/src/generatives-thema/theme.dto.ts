import { OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
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
import { type Level, LEVELS } from '../levels';
import { type Timeframe, TIMEFRAMES } from './generatives-thema.entity';
import { type NextStep, THEME_STEPS, type StepCondition, type ThemeStep } from './theme-step';
import { FILLED } from '../filled';

// Unlike IsOptional it lets no null through: the columns are never null.
const isGiven = (_: object, value: unknown) => value !== undefined;

export class IssueIdsDto {
  /** Observations of the inbox, at most 200 at a time */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  issueIds: string[];
}

/** The matrix of the Integrationskonzept; every field may stay empty until it is known. */
class MatrixDto {
  /** Herausforderung, in the words of this theme */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(4000)
  problem?: string;

  /** Ziel */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(4000)
  goal?: string;

  /** Zielgruppe */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(2000)
  targetGroup?: string;

  /** Sozialraum */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(2000)
  socialSpace?: string;

  /** Handlungsempfehlung and Teilschritte */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(4000)
  recommendation?: string;

  /** Mögliche Stakeholder */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(2000)
  stakeholders?: string;

  /** Benötigte Ressourcen */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(2000)
  resources?: string;

  /** Fristigkeit: short = within a year, medium = one to three years, long = longer */
  @IsOptional()
  @IsIn(TIMEFRAMES)
  timeframe?: Timeframe | null;
}

export class ThemeCreateDto extends MatrixDto {
  /** Shown to everybody who reported for it: no person, no case */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(200)
  title: string;

  /** Code of the Herausforderung it belongs to */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(20)
  challengeCode: string;

  @IsIn(LEVELS)
  level: Level;

  /** Observations of the inbox to begin with */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  issueIds?: string[];
}

export class ThemeChangeDto extends PartialType(OmitType(ThemeCreateDto, ['issueIds']), { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class ThemeStepDto {
  @IsIn(THEME_STEPS)
  step: ThemeStep;

  /** The version that was on the screen */
  @IsInt()
  @Min(1)
  version: number;
}

export class ThemeFilterDto {
  @IsOptional()
  @IsIn(THEME_STEPS)
  step?: ThemeStep;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class ThemeListItem {
  id: string;
  title: string;
  challengeCode: string;
  level: Level;
  step: ThemeStep;
  stepSince: string;
  /** Number of observations; null below five */
  issues: number | null;
}

export class ThemePage {
  items: ThemeListItem[];
  next: string | null;
}

export class NextStepView implements NextStep {
  step: ThemeStep;
  /** What the theme still needs for this step */
  missing: StepCondition | null;
}

export class ThemeChallengeView {
  code: string;
  label: string;
  fieldLabel: string;
  recommendation: string;
  recommendationTable: number | null;
}

/** Where a theme was or will be talked about. */
export class ThemeAgendaView {
  planungskonferenzId: string;
  title: string;
  heldOn: string;
  decision: string;
  decidedOn: string | null;
  reviewOn: string | null;
}

export class ThemeView {
  id: string;
  title: string;
  level: Level;
  step: ThemeStep;
  stepSince: string;
  challenge: ThemeChallengeView;
  problem: string;
  goal: string;
  targetGroup: string;
  socialSpace: string;
  recommendation: string;
  stakeholders: string;
  resources: string;
  timeframe: Timeframe | null;
  createdOn: string;
  version: number;
  /** Number of observations; null below five */
  issues: number | null;
  /** Municipalities with enough observations to be named */
  municipalities: string[];
  nextSteps: NextStepView[];
  agenda: ThemeAgendaView[];
}
