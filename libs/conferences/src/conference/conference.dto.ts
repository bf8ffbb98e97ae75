import { OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CONFERENCE_MODES, type ConferenceMode } from './conference.entity';
import { CONFERENCE_STATES, type ConferenceState } from './conference-state';
import { IsInstant } from './is-instant';

export class ConferenceAgendaItemDto {
  /** Every guest reads it: no names */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  @IsInt()
  @Min(1)
  @Max(240)
  minutes: number;
}

export class ConferencePlanDto {
  @IsUUID()
  caseId: string;

  /** The question in one sentence; every guest reads it: no names */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  question: string;

  /** `mit_namen`: names only for bodies with a consent in force; `pseudonym`: for nobody */
  @IsIn(CONFERENCE_MODES)
  mode: ConferenceMode;

  /** Beginning as an instant with offset, e.g. `2026-11-24T13:30:00Z` */
  @IsInstant()
  startsAt: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ConferenceAgendaItemDto)
  agenda?: ConferenceAgendaItemDto[];

  /** Somebody who works on the case; missing = oneself */
  @IsOptional()
  @IsUUID()
  moderatorUserId?: string;

  /** Days after closing during which guests still see what was released to them */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(90)
  guestAccessDays?: number;
}

export class ConferenceChangeDto extends PartialType(OmitType(ConferencePlanDto, ['caseId'])) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class ConferenceListQuery {
  @IsOptional()
  @IsIn(CONFERENCE_STATES)
  state?: ConferenceState;

  @IsOptional()
  @IsUUID()
  caseId?: string;

  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

export class ConferenceCancellationDto {
  /** Every guest reads it: no names */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class ConferenceRowView {
  id: string;
  caseId: string;
  caseCode: string;
  question: string;
  mode: 'mit_namen' | 'pseudonym';
  state: ConferenceState;
  startsAt: Date;
  place: string;
  participants: number;
  /** Participants who have written how they see the matter */
  statements: number;
}

export class ConferencePage {
  items: ConferenceRowView[];
  next: string | null;
}

export class ConferenceAgendaItemView {
  title: string;
  minutes: number;
}

export class ConferenceParticipantView {
  id: string;
  /** Person with an account; null for a body by name */
  userId: string | null;
  name: string;
  organisationName: string;
  /** `open`: the participant sees what is released; `ended`: the consent the invitation relied on or the period is over */
  access: 'not_invited' | 'open' | 'ended' | 'no_account';
  invitedAt: Date | null;
}

/** Something that has to be done before invitations may go out. */
export class InvitationMissingView {
  code: string;
  message: string;
}

export class ConferenceMayView {
  plan: boolean;
  invite: boolean;
  hold: boolean;
  decide: boolean;
  write: boolean;
  approve: boolean;
  followUp: boolean;
  close: boolean;
  cancel: boolean;
}

export class ConferenceView {
  id: string;
  caseId: string;
  caseCode: string;
  question: string;
  mode: 'mit_namen' | 'pseudonym';
  /** How the case is spoken about while everybody is in the room: by name only when every body has a consent in force */
  roomMode: 'mit_namen' | 'pseudonym';
  state: ConferenceState;
  startsAt: Date;
  place: string;
  moderatorUserId: string;
  moderatorName: string;
  guestAccessDays: number;
  heldOn: string | null;
  followUpOn: string | null;
  closedOn: string | null;
  accessUntil: string | null;
  cancellationReason: string;
  version: number;
  agenda: ConferenceAgendaItemView[];
  participants: ConferenceParticipantView[];
  missing: InvitationMissingView[];
  may: ConferenceMayView;
}
