import { PartialType } from '@nestjs/swagger';
import { ConfirmableDto, IsDay, MayBeMissing } from '@fallnetz/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { ClientCreateDto } from '../client/client.dto';
import { CUSTODIES, type Custody, RELATIONS, type Relation } from './household-member.entity';

/** What is said about somebody in relation to the person of the file. */
export class MemberFieldsDto extends ConfirmableDto {
  @MayBeMissing()
  @IsIn(RELATIONS)
  relation?: Relation;

  /** Child: does the person of the file have custody? Everybody else: do they have custody of the person of the file? */
  @IsOptional()
  @IsIn(CUSTODIES)
  custody?: Custody | null;

  /** Missing = yes */
  @MayBeMissing()
  @IsBoolean()
  livesTogether?: boolean;

  /** Only of somebody who is not recorded as a person of their own */
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear?: number | null;

  @IsOptional()
  @IsDay()
  fromOn?: string | null;

  /** The first day on which they no longer belong to the household */
  @IsOptional()
  @IsDay()
  toOn?: string | null;
}

export const RECORDED_AS = ['person', 'known_person', 'minimal', 'number'] as const;
export type RecordedAs = (typeof RECORDED_AS)[number];

export class MemberDto extends MemberFieldsDto {
  /**
   * `person`: new, with own consent in `person`; `known_person`: `clientId`, recorded before and consenting;
   * `minimal`: relation and birth year; `number`: does not want to be recorded and only counts
   */
  @IsIn(RECORDED_AS)
  recordedAs: RecordedAs;

  @IsOptional()
  @ValidateNested()
  @Type(() => ClientCreateDto)
  person?: ClientCreateDto;

  @IsOptional()
  @IsUUID()
  clientId?: string;

  /** The minimal entry this person stood for until now */
  @IsOptional()
  @IsUUID()
  replacesId?: string;

  /** The person was counted until now as somebody who is not recorded */
  @IsOptional()
  @IsBoolean()
  wasNumber?: boolean;
}

export class MemberChangeDto extends PartialType(MemberFieldsDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class MemberView {
  id: string;
  /** A recorded person of their own, else null */
  clientId: string | null;
  /** Name of a recorded person; null for an entry of relation and birth year */
  displayName: string | null;
  birthDate: string | null;
  birthYear: number | null;
  /** To `relationTo`; `self` is the person in whose file the others were entered */
  relation: 'self' | 'partner' | 'child' | 'parent' | 'sibling' | 'grandparent' | 'relative' | 'other';
  /** Null when the relation is to the person asked about, else the name of whom it is to */
  relationTo: string | null;
  custody: 'yes' | 'joint' | 'no' | 'unknown' | null;
  livesTogether: boolean;
  fromOn: string | null;
  toOn: string | null;
  /** Belongs to the household today */
  current: boolean;
  /** The person's own case, when I see it */
  caseId: string | null;
  version: number;
  /** The entry may be changed from this file */
  mayEdit: boolean;
}

export class HouseholdMayView {
  edit: boolean;
}

export class HouseholdView {
  /** How many people live together today, those not recorded included; null when nothing was recorded yet */
  size: number | null;
  /** The others as far as I may see them */
  members: MemberView[];
  /** How many belong to the household today beside those shown: not recorded, or not mine to see */
  unrecorded: number;
  may: HouseholdMayView;
}
