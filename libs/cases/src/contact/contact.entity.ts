import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const CONTACT_KINDS = ['in_person', 'phone', 'home_visit', 'accompaniment', 'digital', 'post'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A talk, call, visit or letter with what was said. */
@Entity('contact')
export class Contact {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') kind: ContactKind;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('text') participants: string;
  @Column('text') note: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
