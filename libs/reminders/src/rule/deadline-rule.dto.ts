import { IsDay } from '@fallnetz/platform';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class DeadlineRuleDto {
  /** Days relative to the due day on which the responsible person is reminded, negative before it */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(-3650, { each: true })
  @Max(3650, { each: true })
  reminderDays: number[];

  /** Days relative to the due day on which Leitung is told as well */
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(-3650, { each: true })
  @Max(3650, { each: true })
  escalationDays: number[];

  /** Where the rule comes from: paragraph, decision, professional standard */
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source: string;

  /** First day on which it holds, `yyyy-mm-dd`, today or later */
  @IsDay()
  validFrom: string;

  /** Version of the rule this change is based on */
  @IsInt()
  version: number;
}

export class DeadlineRuleView {
  id: string;
  kind: string;
  reminderDays: number[];
  escalationDays: number[];
  source: string;
  validFrom: string;
  /** In force today, or from a later day on */
  state: 'in_force' | 'coming';
  /** Shipped with the product or decided by the district */
  origin: 'product' | 'district';
  version: number;
}
