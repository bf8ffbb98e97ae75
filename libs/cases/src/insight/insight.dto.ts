import { IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeMissing } from '@fallnetz/platform';

export const INSIGHT_REASONS = ['complaint', 'quality', 'emergency', 'supervision', 'other'] as const;

export class InsightDto {
  @IsIn(INSIGHT_REASONS)
  reason: (typeof INSIGHT_REASONS)[number];

  /** Why, in words; the lead and the data-protection officer read it. Without personal data of the client */
  @IsString()
  @MaxLength(500)
  @Matches(/\S[\s\S]{8,}\S/)
  explanation: string;

  /** Documents too; missing = no */
  @MayBeMissing()
  @IsBoolean()
  documents?: boolean;
}

export class InsightView {
  id: string;
  /** Instant it ends at */
  until: string;
}
