import { IsDay } from '@fallnetz/platform';
import { PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind, REMOVAL_REASONS, type RemovalReason } from './document.entity';

const PAGE = 50;

/** The fields sent beside the file. */
export class DocumentDto {
  @IsIn(DOCUMENT_KINDS)
  kind: DocumentKind;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  /** The day that stands on the document */
  @IsOptional()
  @IsDay()
  documentOn?: string | null;

  /** A contact of the same case that the document belongs to */
  @IsOptional()
  @IsUUID()
  contactId?: string | null;

  /** A note of the same case that the document belongs to; takes the place of a contact */
  @IsOptional()
  @IsUUID()
  noteId?: string | null;
}

export class DocumentChangeDto extends PartialType(DocumentDto, { skipNullProperties: false }) {
  /** The version the form was filled from */
  @IsInt()
  @Min(1)
  version: number;
}

export class DocumentRemovalDto {
  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  @IsInt()
  @Min(1)
  version: number;
}

export class DocumentsQuery {
  /** Only documents of this kind */
  @IsOptional()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

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

/** The same file is already in the case. */
export class TwinView {
  id: string;
  title: string;
  recordedAt: string;
}

export class AddedDocumentView {
  id: string;
  /** `unscanned`: no virus scanner has judged it yet */
  scan: 'unscanned' | 'clean' | 'infected';
  twin: TwinView | null;
}

export class DocumentLinkView {
  id: string;
  kind: 'contact' | 'note';
  /** The day of the contact or of the note */
  on: string;
  contactKind: 'in_person' | 'phone' | 'home_visit' | 'accompaniment' | 'digital' | 'post' | null;
}

export class DocumentRemovalView {
  at: string;
  byName: string;
  reason: 'wrong_person' | 'duplicate' | 'not_needed' | 'own_wish' | 'unreadable' | 'retention';
}

export class DocumentView {
  id: string;
  kind: 'bescheid' | 'ausweis_titel' | 'einwilligung' | 'zeugnis' | 'schreiben' | 'protokoll' | 'other';
  title: string;
  fileName: string;
  format: 'pdf' | 'jpg' | 'png' | 'tiff' | 'docx' | 'xlsx' | 'odt' | 'ods' | 'txt';
  /** Bytes */
  size: number;
  documentOn: string | null;
  link: DocumentLinkView | null;
  scan: 'unscanned' | 'clean' | 'infected';
  recordedByName: string;
  recordedAt: string;
  /** What is left when it was removed: kind, who, when and why */
  removal: DocumentRemovalView | null;
  version: number;
}

export class DocumentPage {
  items: DocumentView[];
  next: string | null;
}
