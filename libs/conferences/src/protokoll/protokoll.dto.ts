import { IsDay } from '@fallnetz/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class ProtokollPartDto {
  @IsUUID()
  participantId: string;

  /** What this participant may read; '' = nothing */
  @IsString()
  @MaxLength(8000)
  body: string;
}

export class ProtokollDto {
  /** The whole Protokoll, read by the people on the case only */
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  body: string;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ProtokollPartDto)
  parts: ProtokollPartDto[];

  /** The version the text was written from; 0 for the first one */
  @IsInt()
  @Min(0)
  version: number;
}

export class ProtokollApprovalDto {
  /** The version that was read before approving */
  @IsInt()
  @Min(1)
  version: number;

  /** Day of the follow-up, `yyyy-mm-dd`; missing = in five weeks */
  @IsOptional()
  @IsDay()
  followUpOn?: string;
}

export class ConferenceFollowUpDto {
  /** What became of the decisions */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note: string;
}

export class ProtokollPartDraftView {
  participantId: string;
  name: string;
  organisationName: string;
  body: string;
  /** The name of the person may stand in this part */
  mayName: boolean;
}

export class ProtokollView {
  body: string;
  parts: ProtokollPartDraftView[];
  /** 0 while there is none */
  version: number;
  approvedAt: Date | null;
  approvedByName: string | null;
  followUpNote: string;
}
