import { IsDay } from '@fallnetz/platform';
import { IsNotEmpty, IsOptional, IsUUID } from 'class-validator';

export class SubstitutionDto {
  /** Who is away; missing = oneself */
  @IsOptional()
  @IsUUID()
  absentUserId?: string;

  /** Who stands in */
  @IsNotEmpty()
  @IsUUID()
  deputyUserId: string;

  /** First day, `yyyy-mm-dd` */
  @IsNotEmpty()
  @IsDay()
  startsOn: string;

  /** Last day, `yyyy-mm-dd`; the substitution ends by itself */
  @IsNotEmpty()
  @IsDay()
  endsOn: string;
}

/** What the reader may do with a substitution. */
export class SubstitutionMayView {
  end: boolean;
}

export class SubstitutionView {
  id: string;
  absentUserId: string;
  absentName: string;
  deputyUserId: string;
  deputyName: string;
  startsOn: string;
  endsOn: string;
  state: 'coming' | 'running' | 'ended';
  /** When it was ended early, ISO 8601 */
  endedAt: string | null;
  may: SubstitutionMayView;
}
