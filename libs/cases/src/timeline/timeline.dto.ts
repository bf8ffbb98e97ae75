import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

export const TIMELINE_KINDS = ['contact', 'note', 'plan', 'consent', 'referral', 'conference', 'case'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const PAGE = 50;

export class TimelineQuery {
  /** Only entries of this kind */
  @IsOptional()
  @IsIn(TIMELINE_KINDS)
  kind?: TimelineKind;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE * 2)
  limit: number = PAGE;
}

export class TimelineContactView {
  id: string;
  kind: 'in_person' | 'phone' | 'home_visit' | 'accompaniment' | 'digital' | 'post';
  heldOn: string;
  minutes: number | null;
  participants: string;
  note: string;
  version: number;
}

export class TimelineNoteView {
  id: string;
  body: string;
  version: number;
}

/** One entry: a fact with who and when; contacts and notes with their text as it stands now. */
export class TimelineEntryView {
  id: string;
  /** Name of the fact, e.g. `contact.recorded` */
  type: string;
  at: string;
  actorName: string;
  /** The colleague in whose place it was done */
  actingForName: string | null;
  subjectId: string;
  /** Codes and field names, never values */
  data: Record<string, unknown>;
  contact: TimelineContactView | null;
  note: TimelineNoteView | null;
}

export class TimelinePage {
  items: TimelineEntryView[];
  next: string | null;
}
