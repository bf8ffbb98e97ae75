import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { type Topic, TOPICS } from '@fallnetz/organisation';
import { IsDay, PAPER_LANGUAGES, type PaperLanguage } from '@fallnetz/platform';
import { LANGUAGE } from '../directory/offer.dto';
import { NoIdentifiers } from './no-identifiers';

export const CHANNELS = ['in_person', 'phone', 'digital', 'outreach', 'post'] as const;
export const AGE_BANDS = ['under_18', 'from_18_to_26', 'from_27_to_39', 'from_40_to_59', 'from_60'] as const;
export const GENDERS = ['w', 'm', 'divers'] as const;
/** Coarse on purpose; left out = not asked. Nothing here says that somebody stays without permission (§ 87 AufenthG). */
export const STATUS_GROUPS = [
  'eu_free_movement',
  'third_country_title',
  'protection_status',
  'ukraine_24',
  'aufenthaltsgestattung',
  'duldung',
  'german',
] as const;
export const REGIONS = [
  'south_east_europe',
  'other_eu',
  'eastern_europe',
  'turkey',
  'middle_east',
  'africa',
  'asia',
  'america',
  'germany',
] as const;
export const RESULTS = ['referred', 'appointment_made', 'answered', 'case_work_offered', 'no_offer_found'] as const;
export const DURATIONS = ['up_to_5_minutes', 'up_to_15_minutes', 'up_to_30_minutes', 'over_30_minutes'] as const;

const isGiven = (_: object, value: unknown) => value !== undefined;

export class VerweisberatungDto {
  /** Missing = today */
  @ValidateIf(isGiven)
  @IsDay()
  heldOn?: string;

  /** Municipality (AGS); missing = the first one of the account */
  @ValidateIf(isGiven)
  @Matches(/^\d{8}$/)
  ags?: string;

  /** Language of the conversation, ISO 639 */
  @Matches(LANGUAGE)
  language: string;

  @IsIn(CHANNELS)
  channel: (typeof CHANNELS)[number];

  @IsArray()
  @ArrayNotEmpty({ context: { code: 'field.required' } })
  @ArrayUnique()
  @IsIn(TOPICS, { each: true })
  topics: Topic[];

  /** The question in a few words, without anything that identifies somebody */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(300)
  @NoIdentifiers()
  question?: string;

  @IsOptional()
  @IsIn(AGE_BANDS)
  ageBand?: (typeof AGE_BANDS)[number] | null;

  @IsOptional()
  @IsIn(GENDERS)
  gender?: (typeof GENDERS)[number] | null;

  @IsOptional()
  @IsIn(STATUS_GROUPS)
  statusGroup?: (typeof STATUS_GROUPS)[number] | null;

  /** Coarse region of origin */
  @IsOptional()
  @IsIn(REGIONS)
  region?: (typeof REGIONS)[number] | null;

  /** Offers of the directory the person was sent to */
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  offerIds?: string[];

  /** A body that is not in the directory, e.g. Familienkasse */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(120)
  @NoIdentifiers()
  otherBody?: string;

  @IsIn(RESULTS)
  result: (typeof RESULTS)[number];

  @IsIn(DURATIONS)
  duration: (typeof DURATIONS)[number];
}

export class VerweisberatungPageDto {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

export class ReferredOfferView {
  id: string;
  name: string;
}

export class VerweisberatungView {
  id: string;
  /** `yyyy-mm-dd` */
  heldOn: string;
  ags: string;
  language: string;
  channel: (typeof CHANNELS)[number];
  topics: Topic[];
  question: string;
  offers: ReferredOfferView[];
  otherBody: string;
  result: (typeof RESULTS)[number];
  duration: (typeof DURATIONS)[number];
  recordedByName: string;
}

export class VerweisberatungPage {
  items: VerweisberatungView[];
  next: string | null;
}

export class SlipWishDto {
  /** Missing = the language of the conversation, where the slip speaks it, otherwise German */
  @IsOptional()
  @IsIn(PAPER_LANGUAGES)
  language?: PaperLanguage;
}

export class SlipLabelsView {
  title: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  opening: string;
  appointment: string;
  access: string;
  languages: string;
  /** Said where neither address nor telephone number is known */
  askUs: string;
  showThis: string;
  noName: string;
  issuedBy: string;
  date: string;
}

export class SlipOfferView {
  name: string;
  provider: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  opening: string;
  appointment: string;
  access: string;
  languages: string[];
}

export class SlipView {
  language: PaperLanguage;
  /** Writing direction of the language */
  direction: 'ltr' | 'rtl';
  labels: SlipLabelsView;
  /** The same labels in German, for the people who receive the slip */
  germanLabels: SlipLabelsView;
  offers: SlipOfferView[];
  otherBody: string;
  issuedBy: string;
  /** `yyyy-mm-dd` */
  heldOn: string;
}
