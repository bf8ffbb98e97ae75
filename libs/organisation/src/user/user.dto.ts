import { PartialType } from '@nestjs/swagger';
import { IsDay } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ROLE_NAMES } from '../roles';

export class UserCreateDto {
  @IsNotEmpty()
  @IsUUID()
  organisationId: string;

  @IsNotEmpty()
  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  name: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLE_NAMES, { each: true })
  roles: string[];

  /** Municipalities the person works for (AGS) */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^\d{8}$/, { each: true })
  ags?: string[] | null;

  /** Share of a full-time post (VZÄ), 0.05 to 1; missing = 1 */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.05)
  @Max(1)
  fullTimeShare?: number | null;

  /** First active day, `yyyy-mm-dd` */
  @IsNotEmpty()
  @IsDay()
  activeFrom: string;

  /** Last active day, `yyyy-mm-dd`; missing = open */
  @IsOptional()
  @IsDay()
  activeUntil?: string | null;
}

export class UserChangeDto extends PartialType(UserCreateDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

/** Somebody to choose: name and office only. */
export class PersonView {
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
  roles: string[];
}

export class UserView extends PersonView {
  email: string;
  ags: string[];
  fullTimeShare: number;
  activeFrom: string;
  activeUntil: string | null;
  version: number;
}

export class NewUserView {
  id: string;
  /** Shown once; the person changes it after the first login */
  oneTimePassword: string;
}

export class OneTimePasswordView {
  oneTimePassword: string;
}
