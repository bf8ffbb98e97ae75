import { OmitType, PartialType } from '@nestjs/swagger';
import { ConfirmableDto, IsDay } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type History, HISTORY_NAMES } from './histories';
import { type Source, SOURCES } from './situation-entry.entity';

const HOURS_OF_A_WEEK = 80;

/** Fields that only some histories have may be left out for the others; given there they are refused. */
export class SituationEntryDto extends ConfirmableDto {
  @IsIn(HISTORY_NAMES)
  history: History;

  /** A code of the history's catalogue */
  @IsString()
  @MaxLength(40)
  value: string;

  /** For a language level the day it was measured */
  @IsOptional()
  @IsDay()
  validFrom?: string | null;

  /** Last day; of a residence title it plans the reminders of its deadline rule */
  @IsOptional()
  @IsDay()
  validUntil?: string | null;

  /** `seen`: the paper was seen; `stated`: the person said so */
  @IsIn(SOURCES)
  source: Source;

  /** residence: application filed on; before the end it keeps the title alive (§ 81(4) AufenthG) */
  @IsOptional()
  @IsDay()
  appliedOn?: string | null;

  /** residence: Nebenbestimmungen of the catalogue `residence_condition` */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  conditions?: string[];

  /** rechtskreis: code of `legal_frame` */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  legalFrame?: string | null;

  /** language: ISO 639 code */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/, { context: { code: 'field.not-a-choice' } })
  language?: string | null;

  /** language: code of `language_skill` */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  skill?: string | null;

  /** language: code of `language_method` */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  method?: string | null;

  /** housing: code of `housing_threat` */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  threat?: string | null;

  /** work */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(HOURS_OF_A_WEEK)
  hoursPerWeek?: number | null;

  /** work: code of `employer_kind`; never the name of the employer */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  employerKind?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  remark?: string;
}

export class SituationChangeDto extends PartialType(OmitType(SituationEntryDto, ['history'])) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class SituationQuery {
  /** The day asked about, `yyyy-mm-dd`; missing = today */
  @IsOptional()
  @IsDay()
  on?: string;

  /** As far as it was known at the end of this day; missing = as known now */
  @IsOptional()
  @IsDay()
  knownOn?: string;
}

export class SituationEntryView {
  id: string;
  history: 'residence' | 'rechtskreis' | 'language' | 'housing' | 'work' | 'family';
  value: string;
  validFrom: string | null;
  validUntil: string | null;
  source: 'seen' | 'stated';
  appliedOn: string | null;
  conditions: string[];
  legalFrame: string | null;
  language: string | null;
  skill: string | null;
  method: string | null;
  threat: string | null;
  hoursPerWeek: number | null;
  employerKind: string | null;
  remark: string;
  /**
   * On the day asked about: `valid`; `continued`: past its end, but an application was filed in time; `expired`: the last
   * one that held, ended; `none`: another one holds, or it has not begun
   */
  state: 'valid' | 'continued' | 'expired' | 'none';
  recordedByName: string;
  recordedAt: string;
  version: number;
}

/** Everything that held on a day. */
export class SituationView {
  on: string;
  entries: SituationEntryView[];
}
