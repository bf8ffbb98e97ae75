import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type Level, LEVELS } from '../levels';
import { type Rechtskreis, RECHTSKREISE } from './rechtskreise';
import { FILLED } from '../filled';

export const QUARTER = /^20\d\d-Q[1-4]$/;

/** What somebody observed, from a case or without one. */
export class ObservationDto {
  /** Code of the Herausforderung, e.g. `AW-1` */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(20)
  challengeCode: string;

  /** Calendar quarter, `yyyy-Qn`; the running one or one of the seven before. Missing = the running one */
  @IsOptional()
  @Matches(QUARTER)
  quarter?: string;

  /** What happens; without names, numbers or rare combinations */
  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(2000)
  observation: string;

  /** What would help; may be empty */
  @IsString()
  @MaxLength(2000)
  wish: string;

  @IsOptional()
  @IsIn(RECHTSKREISE)
  rechtskreis?: Rechtskreis | null;

  /** Where it would have to be solved */
  @IsIn(LEVELS)
  level: Level;
}

/** An observation without a case. */
export class StructuralIssueDto extends ObservationDto {
  /** Municipality it was observed in (AGS) */
  @Matches(/^\d{8}$/)
  ags: string;
}

export class InboxFilterDto {
  /** `false` = the inbox, `true` = what has gone into themes */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  clustered: boolean = false;

  /** Only observations of one Herausforderung (code) */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  challenge?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class CursorDto {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** What the Koordinierende Stelle sees of an observation: no reporter, no organisation, no case. */
export class StructuralIssueView {
  id: string;
  challengeCode: string;
  challengeLabel: string;
  observation: string;
  wish: string;
  rechtskreis: Rechtskreis | null;
  level: Level;
  /** Only while in the inbox: in a theme place and time are counted, and small counts stay hidden */
  ags: string | null;
  municipality: string | null;
  quarter: string | null;
  themeId: string | null;
}

export class StructuralIssuePage {
  items: StructuralIssueView[];
  next: string | null;
}

/** How far a theme has come, for those who reported. */
export class ThemeProgressView {
  title: string;
  step: string;
  stepSince: string;
}

export class ThemeAnswerView {
  decision: string;
  answer: string;
  answeredOn: string;
}

/** An own report and what became of it. */
export class ReportView {
  id: string;
  challengeCode: string;
  challengeLabel: string;
  ags: string;
  municipality: string;
  quarter: string;
  observation: string;
  wish: string;
  rechtskreis: Rechtskreis | null;
  level: Level;
  reportedOn: string;
  /** Null while the observation waits in the inbox */
  theme: ThemeProgressView | null;
  /** Newest first */
  answers: ThemeAnswerView[];
}

export class ReportPage {
  items: ReportView[];
  next: string | null;
}
