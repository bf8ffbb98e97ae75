import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsDay } from '@fallnetz/platform';
import { type Mode, MODES, type Outcome, OUTCOMES } from './referral.entity';

const isGiven = (_: object, value: unknown) => value !== undefined;

export class ReferralDto {
  /** An offer of the directory … */
  @IsOptional()
  @IsUUID()
  offerId?: string | null;

  /** … or another body by its name, as the consent names it */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(200)
  body?: string;

  /** `warm` needs a consent to transmission in force that names the body; `kalt` passes on no data */
  @IsIn(MODES)
  mode: Mode;

  /** Stays in the case */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(1000)
  reason?: string;

  /** Missing = today */
  @ValidateIf(isGiven)
  @IsDay()
  referredOn?: string;
}

export class OutcomeDto {
  @IsIn(OUTCOMES)
  outcome: Outcome;

  /** Missing = today */
  @ValidateIf(isGiven)
  @IsDay()
  outcomeOn?: string;

  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class ReferralView {
  id: string;
  caseId: string;
  offerId: string | null;
  /** The offer or the other body */
  name: string;
  provider: string;
  mode: Mode;
  consentId: string | null;
  reason: string;
  /** `yyyy-mm-dd` */
  referredOn: string;
  outcome: Outcome | null;
  outcomeOn: string | null;
  recordedByName: string;
  version: number;
}

export class UnansweredReferralView {
  id: string;
  caseId: string;
  caseCode: string;
  name: string;
  referredOn: string;
}
