import { PartialType } from '@nestjs/swagger';
import { ConfirmableDto, IsDay } from '@fallnetz/platform';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { DELIVERIES, type Delivery, INSTRUCTED, type Instructed, type Outcome, OUTCOMES } from './bescheid.entity';

export class BescheidDto extends ConfirmableDto {
  /** Code of the catalogue `bescheid_kind` */
  @IsString()
  @MaxLength(40)
  kind: string;

  /** Who decided */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  authority?: string;

  @IsIn(DELIVERIES)
  delivery: Delivery;

  /** Date of posting; by ordinary post the letter counts as delivered some days later (rule) */
  @IsOptional()
  @IsDay()
  postedOn?: string | null;

  /** The day of Zustellung, handing over or real receipt; by ordinary post it counts only when it is later */
  @IsOptional()
  @IsDay()
  receivedOn?: string | null;

  /** Whether there is a Rechtsbehelfsbelehrung; `unknown` counts as yes, the shorter period */
  @IsIn(INSTRUCTED)
  instructed: Instructed;

  /** Only where no rule proposes a day, or a person knows better */
  @IsOptional()
  @IsDay()
  dueOn?: string | null;

  /** Name and how to reach the lawyer */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  lawyer?: string;

  @IsOptional()
  @IsDay()
  lawyerContactedOn?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  remark?: string;
}

export class BescheidChangeDto extends PartialType(BescheidDto) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class DeadlineConfirmationDto extends ConfirmableDto {
  /** The day a person takes responsibility for */
  @IsDay()
  dueOn: string;

  /** The version that was shown */
  @IsInt()
  @Min(1)
  version: number;
}

export class BescheidEndDto {
  @IsIn(OUTCOMES)
  outcome: Outcome;

  /** Missing = today */
  @IsOptional()
  @IsDay()
  endedOn?: string;

  /** The version that was shown */
  @IsInt()
  @Min(1)
  version: number;
}

/** The rule a proposed day follows from. */
export class AppealRuleView {
  amount: number;
  unit: 'day' | 'week' | 'month' | 'year';
  source: string;
  /** The day on which somebody of the district looked at the source; null: shipped with the product */
  sourceOn: string | null;
  validFrom: string;
}

export class BescheidView {
  id: string;
  kind: string;
  authority: string;
  delivery: 'post' | 'formal' | 'handed';
  postedOn: string | null;
  receivedOn: string | null;
  /** Bekanntgabe, from which the period is counted */
  deliveredOn: string;
  instructed: 'yes' | 'no' | 'unknown';
  rule: AppealRuleView | null;
  /** What the rule says; null without a rule */
  proposedOn: string | null;
  dueOn: string;
  /** `dueOn`, or the next working day where that is a Saturday, Sunday or public holiday of NRW (§ 193 BGB); nothing reminds later */
  lastDay: string;
  state: 'to_confirm' | 'confirmed' | 'ended';
  confirmedByName: string | null;
  confirmedAt: string | null;
  outcome: 'appealed' | 'accepted' | 'settled' | 'lapsed' | null;
  endedOn: string | null;
  lawyer: string;
  lawyerContactedOn: string | null;
  remark: string;
  recordedByName: string;
  recordedAt: string;
  version: number;
}
