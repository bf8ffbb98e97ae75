import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ConferenceState } from './conference-state';

export const CONFERENCE_MODES = ['mit_namen', 'pseudonym'] as const;
export type ConferenceMode = (typeof CONFERENCE_MODES)[number];

/** A Fallkonferenz: one question about one client, on one day, with invited bodies (domain.md 4). */
@Entity('conference')
export class Conference {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  /** Copied, because the case itself stays behind its own wall for everybody invited. */
  @Column('text', { name: 'case_code' }) caseCode: string;
  @Column('text') question: string;
  @Column('text') mode: ConferenceMode;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('text') place: string;
  @Column('uuid', { name: 'moderator_user_id' }) moderatorUserId: string;
  @Column('int', { name: 'guest_access_days' }) guestAccessDays: number;
  @Column('text') state: ConferenceState;
  @Column('date', { name: 'held_on', nullable: true }) heldOn: string | null;
  @Column('date', { name: 'follow_up_on', nullable: true }) followUpOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'cancellation_reason' }) cancellationReason: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @VersionColumn() version: number;
}
