import { PartialType } from '@nestjs/swagger';
import { IsDay } from '@fallnetz/platform';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  CONTACT_KINDS,
  type ContactKind,
  type Direction,
  DIRECTIONS,
  INTERPRETER_KINDS,
  type InterpreterKind,
  PARTICIPANT_KINDS,
  type ParticipantKind,
} from './contact.entity';

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

  /** Who took part, by kind */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(PARTICIPANT_KINDS, { each: true })
  participantKinds?: ParticipantKind[];

  /** Who interpreted, if anybody did */
  @IsOptional()
  @IsIn(INTERPRETER_KINDS)
  interpreterKind?: InterpreterKind | null;

  /** Language code, e.g. `ar` */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  interpreterLanguage?: string | null;

  /** Of mails and letters only */
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: Direction | null;

  /** What a mail or letter is about */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;

  /** Names and offices in free words */
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
