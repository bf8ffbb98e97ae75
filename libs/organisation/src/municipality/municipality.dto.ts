import { IsInt, IsNotEmpty, IsString, Matches, MaxLength, Min } from 'class-validator';

export class MunicipalityView {
  id: string;
  /** Amtlicher Gemeindeschlüssel, eight digits */
  ags: string;
  name: string;
  version: number;
}

export class MunicipalityDto {
  /** Amtlicher Gemeindeschlüssel, eight digits; the first five are the district's */
  @IsNotEmpty()
  @Matches(/^\d{8}$/)
  ags: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;
}

/** The key stays: cases, accounts and counts refer to it. */
export class MunicipalityChangeDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}
