import type { FileFormat, ScanResult } from '@fallnetz/platform';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What a document is; `ausweis_titel` is copied only where the task needs it. */
export const DOCUMENT_KINDS = [
  'bescheid',
  'ausweis_titel',
  'einwilligung',
  'zeugnis',
  'schreiben',
  'protokoll',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Why somebody removes a document. */
export const REMOVAL_REASONS = ['wrong_person', 'duplicate', 'not_needed', 'own_wish', 'unreadable'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** A document of a case; what is left of a removed one is kind, who and when. */
@Entity('case_document')
export class CaseDocument {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') kind: DocumentKind;
  @Column('text') title: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text') format: FileFormat;
  @Column('date', { name: 'document_on', nullable: true }) documentOn: string | null;
  @Column('uuid', { name: 'contact_id', nullable: true }) contactId: string | null;
  @Column('uuid', { name: 'note_id', nullable: true }) noteId: string | null;
  @Column('int') size: number;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('bytea', { name: 'file_key', nullable: true }) fileKey: Buffer | null;
  @Column('text') scan: ScanResult;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('uuid', { name: 'removed_by', nullable: true }) removedBy: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('text', { name: 'removal_reason', nullable: true }) removalReason: RemovalReason | 'retention' | null;
  @VersionColumn() version: number;
}
