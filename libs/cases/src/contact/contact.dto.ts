import { PartialType } from '@nestjs/swagger';
import { IsDay } from '@fallnetz/platform';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { CONTACT_KINDS, type ContactKind } from './contact.entity';

const MINUTES_OF_A_DAY = 1440;

export class ContactDto {
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  /** `yyyy-mm-dd`, not after today */
  @IsDay()
  heldOn: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MINUTES_OF_A_DAY)
  minutes?: number | null;

  /** Who took part besides the client */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  participants?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  note?: string;
}

export class ContactChangeDto extends PartialType(ContactDto) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}
