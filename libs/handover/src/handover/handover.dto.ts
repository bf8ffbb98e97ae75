import { OmitType, PartialType } from '@nestjs/swagger';
import { IsDay } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { FORMER_LEADS, type FormerLead, HANDOVER_REASONS, type HandoverReason } from './handover.entity';

const isGiven = (_: object, value: unknown) => value !== undefined;
const LONGEST_TEXT = 500;
const MOST_CASES = 500;

export class HandoverDto {
  /** Who shall lead the cases: an active Case-Manager*in of the same organisation */
  @IsUUID()
  toUserId: string;

  /** Who leads them today; missing = oneself. Somebody one stands in for, or as Leitung any colleague */
  @IsOptional()
  @IsUUID()
  fromUserId?: string | null;

  /** Missing = every open case this person leads */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_CASES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  caseIds?: string[] | null;

  @IsIn(HANDOVER_REASONS)
  reason: HandoverReason;

  /** Words to the colleague; Leitung reads them too, so none about clients */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(LONGEST_TEXT)
  message?: string;

  /** Whether the former lead loses access or stays as co-worker */
  @IsIn(FORMER_LEADS)
  formerLead: FormerLead;

  /** Last day as co-worker, `yyyy-mm-dd`; missing = until somebody ends it */
  @IsOptional()
  @IsDay()
  coWorkerUntil?: string | null;
}

/** What is given is changed; `caseIds` = all cases that are in it from now on. */
export class HandoverChangeDto extends PartialType(OmitType(HandoverDto, ['fromUserId']), {
  skipNullProperties: false,
}) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class HandoverRefusalDto {
  /** Why not; Leitung reads it too, so no word about clients */
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONGEST_TEXT)
  reason: string;
}

/** How many things of a kind wait in a case. */
export class PackageCountView {
  kind: 'measure' | 'referral' | 'residence_title' | 'reminder' | 'conference' | 'consent';
  count: number;
}

export class HandoverCaseView {
  id: string;
  caseId: string;
  code: string;
  /** `void`: closed or given to somebody else in the meantime */
  state: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'void';
  /** Why the receiver declined, else '' */
  refusal: string;
  decidedAt: string | null;
  /** Of an open case; content only with the package */
  counts: PackageCountView[];
}

export class HandoverMayView {
  /** Cases, receiver and words, until it is offered */
  change: boolean;
  offer: boolean;
  withdraw: boolean;
  /** Answer the items, take over or decline */
  decide: boolean;
}

/** An open case of the giver that could be added. */
export class HandoverCandidateView {
  caseId: string;
  code: string;
}

export class HandoverItemView {
  id: string;
  /** `observed`: Leitung sees it without a part in it */
  part: 'receiver' | 'giver' | 'observed';
  fromName: string;
  toName: string;
  reason: 'absence' | 'left' | 'ill' | 'workload' | 'other';
  state: 'prepared' | 'offered' | 'accepted' | 'partly' | 'declined' | 'withdrawn';
  caseCount: number;
  openCount: number;
  acceptedCount: number;
  createdAt: string;
  offeredAt: string | null;
}

export class HandoverView extends HandoverItemView {
  message: string;
  formerLead: 'leaves' | 'stays';
  coWorkerUntil: string | null;
  createdByName: string;
  fromUserId: string;
  toUserId: string;
  version: number;
  /** While it may be changed, else empty */
  candidates: HandoverCandidateView[];
  cases: HandoverCaseView[];
  may: HandoverMayView;
}
