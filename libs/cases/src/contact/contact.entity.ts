import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const CONTACT_KINDS = ['in_person', 'phone', 'home_visit', 'accompaniment', 'digital', 'post'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const PARTICIPANT_KINDS = [
  'client',
  'family',
  'body',
  'interpreter',
  'school_kita',
  'employer',
  'landlord',
  'volunteer',
  'legal',
  'other',
] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

export const INTERPRETER_KINDS = ['professional', 'phone', 'volunteer', 'family', 'child'] as const;
export type InterpreterKind = (typeof INTERPRETER_KINDS)[number];

export const DIRECTIONS = ['sent', 'received'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A talk, call, visit, mail or letter with what was said. */
@Entity('contact')
export class Contact {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') kind: ContactKind;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('text', { name: 'participant_kinds', array: true }) participantKinds: ParticipantKind[];
  @Column('text') participants: string;
  @Column('text', { name: 'interpreter_kind', nullable: true }) interpreterKind: InterpreterKind | null;
  @Column('text', { name: 'interpreter_language', nullable: true }) interpreterLanguage: string | null;
  @Column('text', { nullable: true }) direction: Direction | null;
  @Column('text') subject: string;
  @Column('text') note: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
