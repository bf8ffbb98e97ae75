import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay } from '@fallnetz/platform';

export const TIMELINE_KINDS = [
  'contact',
  'letter',
  'note',
  'sensitive',
  'plan',
  'consent',
  'referral',
  'conference',
  'document',
  'case',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const PAGE = 50;

export class TimelineQuery {
  /** Only entries of this kind; `letter` are contacts that were sent or received */
  @IsOptional()
  @IsIn(TIMELINE_KINDS)
  kind?: TimelineKind;

  /** Only what this person recorded */
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** First day `yyyy-mm-dd`; of a contact the day it was held counts */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day */
  @IsOptional()
  @IsDay()
  until?: string;

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

/** Comes in a body, not in the address: a word searched for may be a name. */
export class TimelineSearchDto extends TimelineQuery {
  /** Words that all occur, whole or as beginnings */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  text: string;
}

/** Somebody who recorded something in the case. */
export class TimelinePersonView {
  id: string;
  name: string;
}

/** A document that belongs to an entry, or that the entry is about. */
export class TimelineDocumentView {
  id: string;
  title: string;
}

export class TimelineContactView {
  id: string;
  kind: 'in_person' | 'phone' | 'home_visit' | 'accompaniment' | 'digital' | 'post';
  heldOn: string;
  minutes: number | null;
  participantKinds: (
    | 'client'
    | 'family'
    | 'body'
    | 'interpreter'
    | 'school_kita'
    | 'employer'
    | 'landlord'
    | 'volunteer'
    | 'legal'
    | 'other'
  )[];
  participants: string;
  interpreterKind: 'professional' | 'phone' | 'volunteer' | 'family' | 'child' | null;
  interpreterLanguage: string | null;
  direction: 'sent' | 'received' | null;
  subject: string;
  note: string;
  documents: TimelineDocumentView[];
  version: number;
}

export class TimelineNoteView {
  id: string;
  body: string;
  /** Only the lead and their deputy see it */
  sensitive: boolean;
  documents: TimelineDocumentView[];
  version: number;
}

/** The texts of a hit; each place found stands between U+E000 and U+E001. */
export class TimelineHitView {
  /** Of the note, or of what was said */
  text: string;
  subject: string;
  participants: string;
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
  /** Of a document that was added or changed and is still there */
  document: TimelineDocumentView | null;
  /** After a search */
  hit?: TimelineHitView;
}

export class TimelinePage {
  items: TimelineEntryView[];
  next: string | null;
}
