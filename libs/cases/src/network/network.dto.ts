import { PartialType } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import {
  CLOSENESS,
  type Closeness,
  NETWORK_KINDS,
  type NetworkKind,
  QUALITIES,
  type Quality,
} from './network-entry.entity';

export class NetworkEntryDto {
  /** Best a role as the client says it („Schwester“); of third persons as little as possible (domain.md 5.6) */
  @IsString()
  @IsNotEmpty()
  @Matches(/\S/, { context: { code: 'field.required' } })
  @MaxLength(80)
  label: string;

  @IsIn(NETWORK_KINDS)
  kind: NetworkKind;

  /** 1 = closest circle, 3 = outermost */
  @IsIn(CLOSENESS)
  closeness: Closeness;

  @IsIn(QUALITIES)
  quality: Quality;

  /** The same body in the directory, if it is one */
  @IsOptional()
  @IsUUID()
  offerId?: string | null;
}

export class NetworkEntryChangeDto extends PartialType(NetworkEntryDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class NetworkEntryView {
  id: string;
  label: string;
  kind: NetworkKind;
  /** 1 = closest circle, 3 = outermost */
  closeness: number;
  quality: Quality;
  offerId: string | null;
  offerName: string | null;
  /** First day, `yyyy-mm-dd` */
  validFrom: string;
  /** First day on which it no longer held; null = holds today */
  validUntil: string | null;
  version: number;
}
