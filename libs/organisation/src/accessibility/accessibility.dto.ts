import { IsEmail, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { MayBeMissing } from '@fallnetz/platform';

export class AccessibilityContactDto {
  /** Office or person who answers questions about barriers */
  @IsString()
  @IsNotEmpty()
  @MaxLength(160)
  name: string;

  @IsEmail()
  @MaxLength(254)
  email: string;

  /** May be empty */
  @IsString()
  @MaxLength(60)
  phone: string;

  /** Address of the Ombudsstelle of the Land as it is now; may be empty */
  @IsString()
  @MaxLength(600)
  ombudsstelle: string;

  /** The version the form was filled from; 0 where there is no contact yet */
  @IsInt()
  @Min(0)
  version: number;
}

export class AccessibilityContactView {
  name: string;
  email: string;
  phone: string;
  ombudsstelle: string;
  /** 0: no contact is named yet */
  version: number;
}

/** What a district publishes of its contact. */
export class PublishedContactView {
  name: string;
  email: string;
  phone: string;
  ombudsstelle: string;
}

export class OperatorView {
  districtId: string;
  district: string;
  /** Null: the district has named nobody yet */
  contact: PublishedContactView | null;
}

export class BarrierReportDto {
  /** A district of `GET /api/accessibility` */
  @IsUUID()
  districtId: string;

  /** Page or step where the barrier is */
  @MayBeMissing()
  @IsString()
  @MaxLength(200)
  place?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  description: string;

  /** E-mail or telephone, only if an answer is wanted */
  @MayBeMissing()
  @IsString()
  @MaxLength(200)
  replyTo?: string;
}

export const BARRIER_STATES = ['open', 'settled'] as const;

export class BarrierReportPageDto {
  /** Missing: all of them */
  @IsOptional()
  @IsIn(BARRIER_STATES)
  state?: (typeof BARRIER_STATES)[number];

  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export class BarrierReportView {
  id: string;
  place: string;
  description: string;
  /** Empty when no answer is wanted, and after settling */
  replyTo: string;
  reportedAt: string;
  settledAt: string | null;
  /** Name of whoever settled it */
  settledBy: string | null;
  /** Last day a settled report is kept, `yyyy-mm-dd`; by the retention rule */
  keptUntil: string | null;
}

export class BarrierReportPage {
  items: BarrierReportView[];
  /** Cursor of the following page, null at the end */
  next: string | null;
}
