import { OmitType, PartialType } from '@nestjs/swagger';
import { ConfirmableDto, IsDay, MayBeMissing } from '@fallnetz/platform';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Unit, UNITS } from '../bescheid/appeal-period';
import { RESIDENCE_KINDS } from '../case/case-deadlines.service';
import { CATALOGUES } from './catalogues';

const MOST_UNITS = 400;
const MOST_POST_DAYS = 30;

/** Days and source every law rule has. */
class DatedRowDto extends ConfirmableDto {
  /** First day, `yyyy-mm-dd` */
  @IsDay()
  validFrom: string;

  /** Last day; missing or null = open */
  @IsOptional()
  @IsDay()
  validUntil?: string | null;

  /** Where it stands: paragraph, ordinance, decision, professional standard */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source: string;

  /** The day on which the source was looked at */
  @IsDay()
  sourceOn: string;
}

export class CatalogueRowDto extends DatedRowDto {
  @IsIn(CATALOGUES)
  catalogue: (typeof CATALOGUES)[number];

  /** A known code gets another row, a new one another value; never shown to people */
  @Matches(/^[a-z0-9_]{1,40}$/, { context: { code: 'catalogue.code' } })
  code: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  labelDe: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  labelEn: string;

  /** Paragraph */
  @MayBeMissing()
  @IsString()
  @MaxLength(80)
  legalBasis?: string;

  @MayBeMissing()
  @IsString()
  @MaxLength(300)
  hintDe?: string;

  @MayBeMissing()
  @IsString()
  @MaxLength(300)
  hintEn?: string;

  /** residence_status: deadline rule that reminds before the end; null: none */
  @IsOptional()
  @IsIn(RESIDENCE_KINDS)
  reminderKind?: (typeof RESIDENCE_KINDS)[number] | null;
}

export class CatalogueRowChangeDto extends PartialType(OmitType(CatalogueRowDto, ['catalogue', 'code'])) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class AppealRuleDto extends DatedRowDto {
  /** Code of the catalogue `bescheid_kind` */
  @IsString()
  @MaxLength(40)
  kind: string;

  /** For letters with a Rechtsbehelfsbelehrung, or for those without a right one */
  @IsBoolean()
  instructed: boolean;

  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  amount: number;

  @IsIn(UNITS)
  unit: Unit;

  /** An ordinary letter counts as delivered so many days after it was posted */
  @IsInt()
  @Min(0)
  @Max(MOST_POST_DAYS)
  postDays: number;
}

export class AppealRuleChangeDto extends PartialType(OmitType(AppealRuleDto, ['kind', 'instructed'])) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

/** When a law rule holds, and where it stands. */
class DatedRowView {
  id: string;
  validFrom: string;
  /** As entered; null: open */
  validUntil: string | null;
  /** Last day on which it really holds, also because the next row begins; null: open */
  holdsUntil: string | null;
  source: string;
  /** The day on which somebody here looked at the source; null: not yet */
  sourceOn: string | null;
  /** `replaced`: a row of the district says something else from its first day on */
  state: 'coming' | 'in_force' | 'ended' | 'replaced';
  /** Shipped with the product or decided by the district */
  origin: 'product' | 'district';
  version: number;
}

export class CatalogueRowView extends DatedRowView {
  catalogue: string;
  code: string;
  labelDe: string;
  labelEn: string;
  legalBasis: string;
  hintDe: string;
  hintEn: string;
  reminderKind: 'residence_title_expires' | 'fiktion_expires' | 'chance_104c_ends' | null;
}

export class AppealRuleRowView extends DatedRowView {
  kind: string;
  instructed: boolean;
  amount: number;
  unit: 'day' | 'week' | 'month' | 'year';
  postDays: number;
}
