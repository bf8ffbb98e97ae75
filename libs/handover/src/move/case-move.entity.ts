import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Data kinds of consents that can be handed on with the summary: basic data, no status and nothing from notes. */
export const MOVE_FIELDS = ['name', 'birth_date', 'contact', 'gender', 'nationalities', 'language'] as const;
export type MoveField = (typeof MOVE_FIELDS)[number];

export type MoveState = 'draft' | 'offered' | 'accepted' | 'declined' | 'withdrawn';

/** A person moves to another municipality: what this controller offers to the next one (domain.md 7, L8). */
@Entity('case_move')
export class CaseMove {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'to_organisation_id' }) toOrganisationId: string;
  @Column('text', { name: 'to_ags' }) ags: string;
  @Column('text', { array: true }) fields: MoveField[];
  @Column('text') summary: string;
  @Column('text') state: MoveState;
  @Column('uuid', { name: 'consent_id', nullable: true }) consentId: string | null;
  @Column('text') refusal: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'offered_at', nullable: true }) offeredAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @VersionColumn() version: number;
}
