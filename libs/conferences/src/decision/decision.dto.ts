import { IsDay } from '@fallnetz/platform';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class ConferenceDecisionDto {
  /** What was agreed; whoever is responsible reads it: no names */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  text: string;

  /** Responsible: a participant … */
  @IsOptional()
  @IsUUID()
  participantId?: string;

  /** … or somebody who works on the case … */
  @IsOptional()
  @IsUUID()
  responsibleUserId?: string;

  /** … or another body by name */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  responsibleBody?: string;

  /** `yyyy-mm-dd`, today or later */
  @IsDay()
  dueOn: string;

  /** Who saw it differently and why */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  dissent?: string;
}

export class ConferenceDecisionView {
  id: string;
  text: string;
  /** Person or body that is responsible */
  responsible: string;
  dueOn: string;
  dissent: string;
  /** State of the Maßnahme in the case */
  state: 'open' | 'running' | 'done' | 'postponed' | 'dropped' | 'handed_over' | null;
  /** Day and conference of the decision, when it was carried over from an earlier one that is still open */
  carriedFrom: Date | null;
}
