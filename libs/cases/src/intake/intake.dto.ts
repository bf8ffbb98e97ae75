import { IsDay } from '@fallnetz/platform';
import { IsBoolean, IsDefined, IsInt, IsOptional, Matches, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

/** The five criteria judged; null or missing = not judged yet. */
export class CriteriaDto {
  @IsOptional()
  @IsBoolean()
  complex_need?: boolean | null;

  @IsOptional()
  @IsBoolean()
  many_actors?: boolean | null;

  @IsOptional()
  @IsBoolean()
  standard_paths_fail?: boolean | null;

  @IsOptional()
  @IsBoolean()
  own_resources_insufficient?: boolean | null;

  @IsOptional()
  @IsBoolean()
  client_consents?: boolean | null;
}

export class IntakeDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => CriteriaDto)
  criteria: CriteriaDto;

  /** Day on which the notice of GDPR Art. 13 was handed over */
  @IsOptional()
  @IsDay()
  noticeHandedOn?: string | null;

  /** ISO 639 */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  noticeLanguage?: string | null;

  /** Does somebody else already do case management for this person? */
  @IsOptional()
  @IsBoolean()
  existingManagement?: boolean | null;

  /** The case's version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class CriteriaView {
  complex_need: boolean | null;
  many_actors: boolean | null;
  standard_paths_fail: boolean | null;
  own_resources_insufficient: boolean | null;
  client_consents: boolean | null;
}

export class IntakeView {
  criteria: CriteriaView;
  noticeHandedOn: string | null;
  noticeLanguage: string | null;
  existingManagement: boolean | null;
}
