import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type History, HISTORY_NAMES } from './histories';
import { SituationQuery } from './situation.dto';

const MOST_ROWS = 100;

export class SituationReportQuery extends SituationQuery {
  /** Which history is asked about */
  @IsIn(HISTORY_NAMES)
  history: History;

  /** Only cases that had been opened and not been closed on that day */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsIn([true, false])
  running?: boolean;
}

export class SituationListQuery extends SituationReportQuery {
  /** Only this value; `none`: not collected or nothing recorded */
  @IsOptional()
  @Matches(/^[a-z0-9_]{1,40}$/)
  value?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_ROWS)
  limit: number = 50;
}

/** A case with what held on the day; language: one item per language and skill. */
export class SituationListItem {
  caseId: string;
  code: string;
  /** Name, or pseudonym without a consent */
  displayName: string;
  openedOn: string;
  closedOn: string | null;
  /** Null: not collected, or nothing recorded for that day */
  value: string | null;
  language: string | null;
  skill: string | null;
  validFrom: string | null;
  validUntil: string | null;
  source: 'seen' | 'stated' | null;
  /** Past its end, but an application was filed in time (§ 81(4) AufenthG) */
  continued: boolean;
}

export class SituationListPage {
  items: SituationListItem[];
  next: string | null;
}

export class SituationCountItem {
  value: string | null;
  language: string | null;
  skill: string | null;
  cases: number;
}
