import { type Topic, TOPICS } from '@fallnetz/organisation';
import { IsDay } from '@fallnetz/platform';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Phase, PHASES } from '../phase/case-phase';

const PAGE = 50;
/** A code of the catalogue */
const CODE = /^[a-z0-9_]{1,40}$/;
const LONGEST_PAGE = 100;

export const CASE_STATES = ['open', 'closed'] as const;
export const CASE_SORTS = ['due', 'opened'] as const;
export const CONSENT_FILTERS = ['in_force', 'missing'] as const;

export class CaseListQuery {
  /** Missing = open */
  @IsIn(CASE_STATES)
  state: (typeof CASE_STATES)[number] = 'open';

  @IsOptional()
  @IsIn(PHASES)
  phase?: Phase;

  @IsOptional()
  @Matches(/^\d{8}$/)
  ags?: string;

  /** Only cases whose next due day has passed */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsIn([true, false])
  overdue?: boolean;

  /** By the consent to case documentation */
  @IsOptional()
  @IsIn(CONSENT_FILTERS)
  consent?: (typeof CONSENT_FILTERS)[number];

  /** Only cases without any contact after this day, `yyyy-mm-dd` */
  @IsOptional()
  @IsDay()
  quietSince?: string;

  /** Code of the Rechtskreis that holds today */
  @IsOptional()
  @Matches(CODE)
  rechtskreis?: string;

  /** Code of the Aufenthaltsstatus that holds today */
  @IsOptional()
  @Matches(CODE)
  residence?: string;

  /** Life area of a goal that was not dropped, or of a need (1 to 4) in the newest completed assessment */
  @IsOptional()
  @IsIn(TOPICS)
  topic?: Topic;

  /** `due`: next due day first; `opened`: newest case first */
  @IsIn(CASE_SORTS)
  sort: (typeof CASE_SORTS)[number] = 'due';

  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LONGEST_PAGE)
  limit: number = PAGE;
}

export class CaseListItem {
  id: string;
  code: string;
  /** Name, or the pseudonym when there is none */
  displayName: string;
  phase: Phase;
  ags: string;
  leadName: string;
  /** My own part; null when I see the case as a deputy */
  part: 'lead' | 'co_worker' | null;
  nextDueOn: string | null;
  overdue: boolean;
  /** Consent to case documentation today */
  consent: 'in_force' | 'missing';
  /** Nobody works on it until a day */
  resting: boolean;
  lastContactOn: string | null;
  openedOn: string;
  closedOn: string | null;
}

export class CaseListPage {
  items: CaseListItem[];
  next: string | null;
}

export class CaseloadQuery {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  /** Missing: all, for whoever chooses among them */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LONGEST_PAGE)
  limit?: number;
}

/** A case for Leitung: load and deadlines by code, no content. */
export class CaseloadItem {
  caseId: string;
  code: string;
  phase: Phase;
  ags: string;
  leadUserId: string;
  leadName: string;
  openedOn: string;
  lastContactOn: string | null;
  nextDueOn: string | null;
}

export class CaseloadPage {
  items: CaseloadItem[];
  next: string | null;
}
