import { PartialType } from '@nestjs/swagger';
import { ConfirmableDto, IsDay, MayBeMissing } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Transform, Type } from 'class-transformer';
import { ConsentDto } from '../consent/consent.dto';
import { BIRTH_PRECISIONS, type BirthPrecision, CHANNELS, type Channel, GENDERS, type Gender } from './client.entity';

/** The same name typed on two keyboards is the same name: composed letters, no spaces around. */
const Composed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

const NAME_LENGTH = 120;
const OLDEST_YEAR = 1900;
const NEWEST_YEAR = 2199;

/** What is known about a person; everything but the municipality may be missing (domain.md 7, L9). */
export class ClientFieldsDto extends ConfirmableDto {
  /** In any script, composed (NFC). Only with consent to case documentation */
  @IsOptional()
  @Composed()
  @IsString()
  @MaxLength(NAME_LENGTH)
  familyName?: string | null;

  /** Only with consent to case documentation */
  @IsOptional()
  @Composed()
  @IsString()
  @MaxLength(NAME_LENGTH)
  givenName?: string | null;

  /** The name in Latin letters, only to be found by. Only with consent to case documentation */
  @IsOptional()
  @Composed()
  @IsString()
  @MaxLength(NAME_LENGTH)
  latinName?: string | null;

  /** `yyyy-mm-dd`; only with consent to case documentation. 1 January counts as unknown in the search */
  @IsOptional()
  @IsDay()
  birthDate?: string | null;

  @IsOptional()
  @IsInt()
  @Min(OLDEST_YEAR)
  @Max(NEWEST_YEAR)
  birthYear?: number | null;

  /** `estimated` and `unknown` are said; `exact` and `year` follow from what was given. Missing: nobody asked yet */
  @IsOptional()
  @IsIn(BIRTH_PRECISIONS)
  birthPrecision?: BirthPrecision | null;

  @MayBeMissing()
  @IsIn(GENDERS)
  gender?: Gender;

  /** ISO 3166-1 alpha-2, `stateless` or `unclear` */
  @MayBeMissing()
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @Matches(/^([A-Z]{2}|stateless|unclear)$/, { each: true })
  nationalities?: string[];

  @IsOptional()
  @IsInt()
  @Min(OLDEST_YEAR)
  @Max(NEWEST_YEAR)
  entryYear?: number | null;

  /** ISO 639 code */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  firstLanguage?: string | null;

  /** ISO 639 codes */
  @MayBeMissing()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  furtherLanguages?: string[];

  @MayBeMissing()
  @IsBoolean()
  interpreterNeeded?: boolean;

  /** Municipality of residence (AGS) */
  @Matches(/^\d{8}$/, { context: { code: 'field.not-a-choice' } })
  ags: string;

  /** Only with consent to case documentation */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  /** Only with consent to case documentation */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  /** Street and house number; only with consent to case documentation */
  @IsOptional()
  @Composed()
  @IsString()
  @MaxLength(160)
  street?: string | null;

  /** Only with consent to case documentation */
  @IsOptional()
  @IsString()
  @MaxLength(12)
  postcode?: string | null;

  /** Only with consent to case documentation */
  @IsOptional()
  @Composed()
  @IsString()
  @MaxLength(120)
  town?: string | null;

  /** How the person wants to be reached; only with consent to case documentation */
  @IsOptional()
  @IsIn(CHANNELS)
  preferredChannel?: Channel | null;

  /** "Darf angerufen werden"; only with consent to case documentation */
  @MayBeMissing()
  @IsBoolean()
  mayCall?: boolean;
}

export class ClientCreateDto extends ClientFieldsDto {
  /** Consents given in this talk; without `case_documentation` only coarse data and a pseudonym are kept */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ConsentDto)
  consents: ConsentDto[];
}

export class ClientChangeDto extends PartialType(ClientFieldsDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class ClientMayView {
  /** Change the person's data */
  edit: boolean;
  /** Store name, birth date, address and contact data: consent to case documentation is in force */
  name: boolean;
}

/** A person as shown: what says who they are is missing while no consent to case documentation is in force. */
export class ClientView {
  id: string;
  pseudonym: string;
  /** Name, or the pseudonym when there is none */
  displayName: string;
  familyName: string | null;
  givenName: string | null;
  latinName: string | null;
  birthDate: string | null;
  birthYear: number | null;
  birthPrecision: 'exact' | 'year' | 'estimated' | 'unknown' | null;
  gender: 'w' | 'm' | 'divers' | 'not_stated';
  nationalities: string[];
  entryYear: number | null;
  firstLanguage: string | null;
  furtherLanguages: string[];
  interpreterNeeded: boolean;
  ags: string;
  phone: string | null;
  email: string | null;
  street: string | null;
  postcode: string | null;
  town: string | null;
  preferredChannel: 'phone' | 'message' | 'email' | 'post' | 'in_person' | null;
  mayCall: boolean;
  /** Id of the newest case of this person that I see */
  caseId: string | null;
  /** Under Art. 18 DSGVO, with the file the person belongs to: only kept */
  restricted: boolean;
  version: number;
  may: ClientMayView;
}
