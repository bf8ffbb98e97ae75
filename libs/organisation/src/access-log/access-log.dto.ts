import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class AccessLogQuery {
  /** Only what this person looked at */
  @IsOptional()
  @IsUUID()
  userId?: string;

  /** `next` of the page before */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** Somebody looked at personal data. */
export class AccessView {
  id: string;
  seenAt: string;
  actorId: string;
  actorName: string;
  /** In whose place, when the person stood in for a colleague */
  actingForName: string | null;
  /** Kind of record, e.g. `case`, `timeline`, `client` */
  what: string;
  /** Fallcode; null where the look concerned no case */
  caseCode: string | null;
  /** Insight of Leitung: its reason and their words; null where somebody worked on the case */
  purpose: string | null;
}

export class AccessLogPage {
  items: AccessView[];
  next: string | null;
}
