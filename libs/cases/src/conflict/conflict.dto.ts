import { IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export const CONFLICT_REASONS = ['relative', 'acquaintance', 'professional'] as const;

export class ConflictDto {
  /** A colleague of the same organisation */
  @IsUUID()
  userId: string;

  @IsIn(CONFLICT_REASONS)
  reason: (typeof CONFLICT_REASONS)[number];
}

export class BiasDto {
  /** Fallcode, as a colleague or an offered hand-over names it */
  @IsString()
  @MaxLength(40)
  @Matches(/\S/)
  caseCode: string;
}

/** Who must learn nothing of the person of this case. */
export class ConflictView {
  id: string;
  userId: string;
  userName: string;
  reason: 'relative' | 'acquaintance' | 'professional' | 'own_statement';
  setAt: string;
}
