import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { MayBeMissing } from '@fallnetz/platform';
import { AssignmentView } from '../assignment/assignment.dto';
import { IntakeView } from '../intake/intake.dto';
import { RestView } from '../rest/rest.dto';
import type { Phase } from '../phase/case-phase';
import { NextPhaseView } from '../phase/phase.dto';
import {
  ACCESS_ROUTES,
  type AccessRoute,
  CASE_KINDS,
  type CaseKind,
  TARGET_GROUPS,
  type TargetGroup,
} from './case.entity';

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
  @MayBeMissing()
  @Matches(/^\d{8}$/)
  ags?: string;

  @MayBeMissing()
  @IsIn(CASE_KINDS)
  kind?: CaseKind;

  @IsOptional()
  @IsIn(TARGET_GROUPS)
  targetGroup?: TargetGroup | null;

  @IsOptional()
  @IsIn(ACCESS_ROUTES)
  accessRoute?: AccessRoute | null;

  /** For the caseload: 1 simple, 2 ordinary, 3 complex */
  @MayBeMissing()
  @IsIn(COMPLEXITIES)
  complexity?: (typeof COMPLEXITIES)[number];

  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

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

/** How far the end of a closed case's data is (L11). */
export class DeletionReviewView {
  id: string;
  cause: 'retention_over' | 'refused_intake' | 'consent_withdrawn';
  /** `held`: restricted under Art. 18 DSGVO, only kept */
  state: 'open' | 'checked' | 'held';
  /** It stands in the list of what is due */
  isDue: boolean;
  holdReason:
    'accuracy_contested' | 'erasure_opposed' | 'legal_claims' | 'objection_pending' | 'legal_obligation' | null;
  /** The day to look at the restriction again */
  holdUntil: string | null;
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
  phase: Phase;
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
