import { PartialType } from '@nestjs/swagger';
import { ClientHitView, ConsentDto, KnownElsewhereView } from '@fallnetz/clients';
import { ConfirmableDto, IsDay } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { MOVE_FIELDS, type MoveField } from './case-move.entity';

const FORMS = ['written', 'electronic', 'oral_documented'] as const;
const KINDS = ['cm_full', 'cm_partial'] as const;

export class MoveDto {
  /** The next controller; another organisation of the district with a Case-Manager*in */
  @IsUUID()
  toOrganisationId: string;

  /** Municipality the person moves to (AGS) */
  @Matches(/^\d{8}$/, { context: { code: 'field.not-a-choice' } })
  ags: string;

  /** Basic data that go along with the summary */
  @IsArray()
  @ArrayMaxSize(MOVE_FIELDS.length)
  @ArrayUnique()
  @IsIn(MOVE_FIELDS, { each: true })
  fields: MoveField[];

  /** What the client approves word by word */
  @IsString()
  @IsNotEmpty()
  @MaxLength(8000)
  summary: string;
}

export class MoveChangeDto extends PartialType(MoveDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

/** The client approves summary and fields as they stand: a consent to transmission to that organisation. */
export class MoveApprovalDto {
  @IsIn(FORMS)
  form: (typeof FORMS)[number];

  /** ISO 639 */
  @Matches(/^[a-z]{2,3}$/)
  language: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  interpretedBy?: string;

  /** `yyyy-mm-dd`, not in the future */
  @IsDay()
  approvedOn: string;

  /** The version that was shown to the client */
  @IsInt()
  @Min(1)
  version: number;
}

export class MoveRefusalDto {
  /** Goes to the sending office: no word about the person */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class MoveAcceptanceDto extends ConfirmableDto {
  /** A person of the own organisation who is the same one; missing: the person is recorded anew */
  @IsOptional()
  @IsUUID()
  clientId?: string;

  /** The new controller's own consent to case documentation, on its own notice text; not needed of who consents here already */
  @ValidateIf(({ clientId, consent }: MoveAcceptanceDto) => !clientId || consent !== undefined)
  @IsDefined()
  @ValidateNested()
  @Type(() => ConsentDto)
  consent?: ConsentDto;

  @IsIn(KINDS)
  kind: (typeof KINDS)[number];
}

export class MoveMayView {
  change: boolean;
  approve: boolean;
  withdraw: boolean;
}

export class MoveView {
  id: string;
  toOrganisationId: string;
  toOrganisationName: string;
  ags: string;
  fields: ('name' | 'birth_date' | 'contact' | 'gender' | 'nationalities' | 'language')[];
  summary: string;
  /** `consent_ended`: offered, but the consent no longer holds; the other side sees nothing any more */
  state: 'draft' | 'offered' | 'consent_ended' | 'accepted' | 'declined' | 'withdrawn';
  refusal: string;
  createdAt: string;
  offeredAt: string | null;
  decidedAt: string | null;
  version: number;
  may: MoveMayView;
}

/** Where a case of ours came from. */
export class MoveOriginView {
  id: string;
  fromOrganisationName: string;
  summary: string;
  decidedAt: string;
}

export class CaseMovesView {
  /** To other controllers, newest first */
  moves: MoveView[];
  origin: MoveOriginView | null;
}

/** An offer in the list: no word about the person. */
export class IncomingMoveItemView {
  id: string;
  fromOrganisationName: string;
  ags: string;
  offeredAt: string;
}

export class ReleasedPersonView {
  familyName?: string | null;
  givenName?: string | null;
  birthDate?: string | null;
  birthYear?: number | null;
  gender?: 'w' | 'm' | 'divers' | 'not_stated';
  nationalities?: string[];
  firstLanguage?: string | null;
  interpreterNeeded?: boolean;
  phone?: string | null;
  email?: string | null;
}

export class IncomingMoveView extends IncomingMoveItemView {
  senderName: string;
  summary: string;
  person: ReleasedPersonView;
  state: 'offered' | 'accepted';
  /** The case opened by accepting */
  caseId: string | null;
}

export class MovedCaseView {
  id: string;
  code: string;
}

export class KnownOpenCaseView {
  id: string;
  code: string;
}

export class KnownPersonView extends ClientHitView {
  /** Takes the summary instead of a new case */
  openCase: KnownOpenCaseView | null;
}

/** Who may be the person already. */
export class KnownPersonsView {
  /** People of my own wall, likeliest first */
  hits: KnownPersonView[];
  /** Other offices to ask; the sending one is not among them */
  known: KnownElsewhereView[];
}
