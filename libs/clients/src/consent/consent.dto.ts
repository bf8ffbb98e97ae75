import { ConfirmableDto, IsDay, MayBeMissing } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import {
  CONSENT_DIRECTIONS,
  CONSENT_FORMS,
  CONSENT_KINDS,
  type ConsentDirection,
  type ConsentForm,
  type ConsentKind,
  DATA_KINDS,
  type DataKind,
} from './consent.entity';

export class ConsentDto extends ConfirmableDto {
  @IsIn(CONSENT_KINDS)
  kind: ConsentKind;

  /** The body that may receive data, when it is an organisation of the district */
  @IsOptional()
  @IsUUID()
  recipientOrganisationId?: string | null;

  /** The body or person in words, when it is not */
  @MayBeMissing()
  @IsString()
  @MaxLength(200)
  recipientName?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  purpose: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(DATA_KINDS.length)
  @ArrayUnique()
  @IsIn(DATA_KINDS, { each: true })
  dataKinds: DataKind[];

  @MayBeMissing()
  @IsIn(CONSENT_DIRECTIONS)
  direction?: ConsentDirection;

  @IsIn(CONSENT_FORMS)
  form: ConsentForm;

  /** Language of the notice text, ISO 639; falls back to German */
  @Matches(/^[a-z]{2,3}$/)
  language: string;

  /** Who interpreted, when somebody did */
  @MayBeMissing()
  @IsString()
  @MaxLength(200)
  interpretedBy?: string;

  /** Who consents for a child: a recorded person with custody */
  @IsOptional()
  @IsUUID()
  givenByClientId?: string | null;

  /** Who consents for the person, in words, e.g. the office that is their guardian */
  @MayBeMissing()
  @IsString()
  @MaxLength(200)
  givenBy?: string;

  /** First day; missing = today */
  @MayBeMissing()
  @IsDay()
  validFrom?: string;

  /** Last day; missing = until withdrawn or until its reason ends */
  @IsOptional()
  @IsDay()
  validUntil?: string | null;
}

/** The version of the notice text that was shown when the consent was given. */
export class ConsentNoticeView {
  id: string;
  version: number;
  language: string;
  body: string;
}

export class ConsentMayView {
  withdraw: boolean;
}

export class ConsentView {
  id: string;
  kind:
    | 'case_documentation'
    | 'transmission'
    | 'release_from_confidentiality'
    | 'fallkonferenz'
    | 'landesdatenbank'
    | 'art_9';
  recipientOrganisationId: string | null;
  /** Name of the body, '' when the kind needs none */
  recipientName: string;
  purpose: string;
  dataKinds: string[];
  direction: 'one_way' | 'mutual';
  form: 'written' | 'electronic' | 'oral_documented';
  language: string;
  interpretedBy: string;
  /** Who consented in the person's place, '' when it was the person */
  givenBy: string;
  validFrom: string;
  validUntil: string | null;
  withdrawnAt: string | null;
  state: 'in_force' | 'coming' | 'expired' | 'withdrawn';
  notice: ConsentNoticeView;
  recordedByName: string;
  recordedAt: string;
  may: ConsentMayView;
}
