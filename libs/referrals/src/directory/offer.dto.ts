import { PartialType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { type Topic, TOPICS } from '@fallnetz/organisation';
import { IsDay } from '@fallnetz/platform';
import { OFFER_KINDS, type OfferKind } from './offer-kinds';
import { TARGET_GROUPS, type TargetGroup } from './target-groups';

/** ISO 639 */
export const LANGUAGE = /^[a-z]{2,3}$/;
/** Amtlicher Gemeindeschlüssel: five digits = the whole Kreis, eight = one municipality */
const PLACE = /^\d{5}(\d{3})?$/;

// Unlike IsOptional these let no null through: the columns are never null.
const isGiven = (_: object, value: unknown) => value !== undefined;
const isFilled = (_: object, value: unknown) => value !== undefined && value !== '';
const toList = ({ value }: { value: unknown }): unknown =>
  value === undefined || Array.isArray(value) ? value : [value];

export class OfferDto {
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/)
  @MaxLength(200)
  name: string;

  /** Who runs it */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(200)
  provider?: string;

  @IsIn(OFFER_KINDS)
  kind: OfferKind;

  /** Where it is meant for: AGS of municipalities, or the five digits of the Kreis */
  @IsArray()
  @ArrayNotEmpty({ context: { code: 'field.required' } })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(PLACE, { each: true })
  ags: string[];

  /** Missing = the usual topics of the kind */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayUnique()
  @IsIn(TOPICS, { each: true })
  topics?: Topic[];

  /** Languages spoken there, ISO 639; empty = not known */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(LANGUAGE, { each: true })
  languages?: string[];

  @ValidateIf(isGiven)
  @IsArray()
  @ArrayUnique()
  @IsIn(TARGET_GROUPS, { each: true })
  targetGroups?: TargetGroup[];

  /** The same body as an organisation of the district, if it is one; a consent naming the organisation then covers it */
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  /** Who may come and what is needed */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(1000)
  access?: string;

  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(300)
  address?: string;

  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(60)
  phone?: string;

  @ValidateIf(isFilled)
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @ValidateIf(isFilled)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(300)
  website?: string;

  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(1000)
  opening?: string;

  /** How to get an appointment */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(1000)
  appointment?: string;

  /** When somebody last made sure that this is right, `yyyy-mm-dd` */
  @IsOptional()
  @IsDay()
  checkedOn?: string | null;
}

export class OfferChangeDto extends PartialType(OfferDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class OfferFilterDto {
  @IsOptional()
  @IsIn(TOPICS)
  topic?: Topic;

  /** Offers of this municipality and of the whole Kreis */
  @IsOptional()
  @Matches(PLACE)
  ags?: string;

  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;

  @IsOptional()
  @IsIn(TARGET_GROUPS)
  targetGroup?: TargetGroup;

  /** Words of name, provider or access; all must occur */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

export class OfferWishDto {
  /** What it is about; the more of them an offer covers, the higher it stands */
  @IsOptional()
  @Transform(toList)
  @IsArray()
  @IsIn(TOPICS, { each: true })
  topics?: Topic[];

  /** Where the person lives: offers there first, then those for the whole Kreis, then elsewhere */
  @IsOptional()
  @Matches(PLACE)
  ags?: string;

  @IsOptional()
  @Matches(LANGUAGE)
  language?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class OfferListItem {
  id: string;
  name: string;
  provider: string;
  kind: OfferKind;
  ags: string[];
  topics: Topic[];
  languages: string[];
  targetGroups: TargetGroup[];
  /** `yyyy-mm-dd`; null = never checked */
  checkedOn: string | null;
}

export class OfferPage {
  items: OfferListItem[];
  next: string | null;
}

export class OfferSuggestionView {
  id: string;
  name: string;
  provider: string;
  /** Which of the wished topics it covers */
  topics: Topic[];
  /** Where it is: in the wished municipality, for the whole Kreis, or elsewhere; null = no place was wished */
  place: 'municipality' | 'district' | 'elsewhere' | null;
  ags: string[];
  /** Known to speak the wished language */
  speaksLanguage: boolean;
  checkedOn: string | null;
}

export class OfferMayView {
  change: boolean;
}

export class OfferView extends OfferListItem {
  organisationId: string | null;
  access: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  opening: string;
  appointment: string;
  version: number;
  may: OfferMayView;
}
