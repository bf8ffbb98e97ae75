import { IsDay } from '@fallnetz/platform';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { AssignmentView } from '../assignment/assignment.dto';
import { IntakeView } from '../intake/intake.dto';
import { type Phase, PHASES } from '../phase/case-phase';
import { RestView } from '../rest/rest.dto';
import { NextPhaseView } from '../phase/phase.dto';
import {
  ACCESS_ROUTES,
  type AccessRoute,
  CASE_KINDS,
  type CaseKind,
  TARGET_GROUPS,
  type TargetGroup,
} from './case.entity';

const PAGE = 50;
/** A code of the catalogue */
const CODE = /^[a-z0-9_]{1,40}$/;
const LONGEST_PAGE = 100;

export class CaseOpenDto {
  @IsUUID()
  clientId: string;

  /** Municipality (AGS) */
  @Matches(/^\d{8}$/, { context: { code: 'field.not-a-choice' } })
  ags: string;

  @IsIn(CASE_KINDS)
  kind: CaseKind;

  @IsOptional()
  @IsIn(TARGET_GROUPS)
  targetGroup?: TargetGroup | null;

  @IsOptional()
  @IsIn(ACCESS_ROUTES)
  accessRoute?: AccessRoute | null;
}

export const COMPLEXITIES = [1, 2, 3] as const;

export class CaseChangeDto {
  @IsOptional()
  @Matches(/^\d{8}$/)
  ags?: string;

  @IsOptional()
  @IsIn(CASE_KINDS)
  kind?: CaseKind;

  @IsOptional()
  @IsIn(TARGET_GROUPS)
  targetGroup?: TargetGroup | null;

  @IsOptional()
  @IsIn(ACCESS_ROUTES)
  accessRoute?: AccessRoute | null;

  /** For the caseload: 1 simple, 2 ordinary, 3 complex */
  @IsOptional()
  @IsIn(COMPLEXITIES)
  complexity?: (typeof COMPLEXITIES)[number];

  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

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
  phase:
    | 'anfrage'
    | 'klaerung'
    | 'assessment'
    | 'hilfeplanung'
    | 'umsetzung'
    | 'monitoring'
    | 'evaluation'
    | 'entpflichtet'
    | 'abgelehnt'
    | 'abgebrochen';
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

/** A case for Leitung: load and deadlines by code, no content. */
export class CaseloadItem {
  caseId: string;
  code: string;
  phase:
    | 'anfrage'
    | 'klaerung'
    | 'assessment'
    | 'hilfeplanung'
    | 'umsetzung'
    | 'monitoring'
    | 'evaluation'
    | 'entpflichtet'
    | 'abgelehnt'
    | 'abgebrochen';
  ags: string;
  leadUserId: string;
  leadName: string;
  openedOn: string;
  lastContactOn: string | null;
  nextDueOn: string | null;
}

/** Insight of Leitung that is in force. */
export class CaseInsightView {
  id: string;
  byName: string;
  reason: 'complaint' | 'quality' | 'emergency' | 'supervision' | 'other';
  explanation: string;
  /** Documents are part of it */
  documents: boolean;
  /** Instant it ends at */
  until: string;
  isMine: boolean;
}

export class CaseClientView {
  id: string;
  displayName: string;
  pseudonym: string;
  familyName: string | null;
  givenName: string | null;
  birthDate: string | null;
  birthYear: number | null;
  gender: 'w' | 'm' | 'divers' | 'not_stated';
  nationalities: string[];
  entryYear: number | null;
  firstLanguage: string | null;
  interpreterNeeded: boolean;
  ags: string;
  phone: string | null;
  email: string | null;
}

/** A consent as a badge. */
export class CaseConsentView {
  id: string;
  kind:
    | 'case_documentation'
    | 'transmission'
    | 'release_from_confidentiality'
    | 'fallkonferenz'
    | 'landesdatenbank'
    | 'art_9';
  recipientName: string;
  validUntil: string | null;
  state: 'in_force' | 'coming' | 'expired' | 'withdrawn';
}

export class NextDueView {
  on: string;
  what: 'residence_title' | 'measure' | 'appeal';
  subjectId: string;
  overdue: boolean;
}

export class CaseResidenceView {
  status: string;
  validFrom: string | null;
  validUntil: string | null;
}

export class CaseAssessmentsView {
  /** How many are completed */
  completed: number;
  lastOn: string | null;
}

export class CaseMayView {
  /** Write content: contacts, notes, plan, intake, data */
  write: boolean;
  changePhase: boolean;
  assign: boolean;
  close: boolean;
  /** Take a closed case up again once there is a new consent (L6) */
  reopen: boolean;
  /** Read sensitive notes, and write them where `write` holds: lead and deputy */
  seeSensitive: boolean;
}

export class DeletionReviewView {
  startedOn: string;
  /** The day by which the decision is due */
  dueOn: string;
  /** Where the period comes from */
  source: string;
}

export class CaseView {
  id: string;
  code: string;
  kind: 'cm_full' | 'cm_partial';
  phase:
    | 'anfrage'
    | 'klaerung'
    | 'assessment'
    | 'hilfeplanung'
    | 'umsetzung'
    | 'monitoring'
    | 'evaluation'
    | 'entpflichtet'
    | 'abgelehnt'
    | 'abgebrochen';
  /** `consent_missing`: no content may be written until a new consent; the case can be closed (domain.md 7, L7) */
  state: 'open' | 'consent_missing' | 'closed';
  ags: string;
  targetGroup: 'eingewanderte' | 'msoe' | 'schutzsuchende' | 'ukraine' | null;
  accessRoute:
    | 'self'
    | 'clearingstelle'
    | 'sozialamt'
    | 'abh'
    | 'jobcenter'
    | 'mbe_jmd'
    | 'school_kita'
    | 'volunteer'
    | 'verweisberatung'
    | 'other'
    | null;
  openedOn: string;
  lastContactOn: string | null;
  closedOn: string | null;
  closingReason:
    | 'goals_reached'
    | 'transferred'
    | 'moved_away'
    | 'contact_lost'
    | 'own_wish'
    | 'consent_withdrawn'
    | 'deceased'
    | 'not_responsible'
    | null;
  retentionUntil: string | null;
  /** For the caseload: 1 simple, 2 ordinary, 3 complex */
  complexity: 1 | 2 | 3;
  leadUserId: string;
  leadName: string;
  /** The colleague I stand in for, when the case is not mine */
  actingForName: string | null;
  nextDue: NextDueView | null;
  client: CaseClientView;
  assignments: AssignmentView[];
  /** Leitung reads along for a reason, now */
  insights: CaseInsightView[];
  consents: CaseConsentView[];
  intake: IntakeView;
  residence: CaseResidenceView | null;
  assessments: CaseAssessmentsView;
  /** The case rests (Ruhend) until a day */
  rest: RestView | null;
  /** A withdrawn consent has begun the review whether the file is deleted (L7) */
  deletionReview: DeletionReviewView | null;
  nextPhases: NextPhaseView[];
  may: CaseMayView;
  version: number;
}

/** A case just opened. */
export class NewCaseView {
  id: string;
  code: string;
}
