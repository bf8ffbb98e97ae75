import { OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { FILLED } from '../filled';

/** Two to six capital letters, as the Integrationskonzept's own abbreviations. */
const FIELD_CODE = /^[A-ZÄÖÜ]{2,6}$/;

// Unlike IsOptional it lets no null through: the columns are never null.
const isGiven = (_: object, value: unknown) => value !== undefined;

export class FieldOfActionDto {
  /** Two to six capital letters, e.g. `SB`; challenges are numbered under it */
  @Matches(FIELD_CODE)
  code: string;

  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(120)
  label: string;
}

export class ChallengeDto {
  /** Code of the Handlungsfeld it belongs to */
  @Matches(FIELD_CODE)
  fieldCode: string;

  @IsString()
  @Matches(/\S/, FILLED)
  @MaxLength(200)
  label: string;

  /** What the Integrationskonzept recommends */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(500)
  recommendation?: string;

  /** Number of the table in the Integrationskonzept that holds the recommendation */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(999)
  recommendationTable?: number | null;
}

export class ChallengeChangeDto extends PartialType(OmitType(ChallengeDto, ['fieldCode']), {
  skipNullProperties: false,
}) {
  /** Retired challenges keep their themes but take no new observations */
  @ValidateIf(isGiven)
  @IsBoolean()
  retired?: boolean;

  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class ChallengeView {
  id: string;
  code: string;
  label: string;
  /** Table and row of the Integrationskonzept; null when added from practice */
  sourceTable: number | null;
  sourceRow: number | null;
  recommendation: string;
  recommendationTable: number | null;
  retired: boolean;
  version: number;
}

export class FieldOfActionView {
  code: string;
  label: string;
  challenges: ChallengeView[];
}
