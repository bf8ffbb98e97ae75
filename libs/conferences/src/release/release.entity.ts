import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleasableField } from './releasable';

/** A released copy of one field for one participant: what they see is this row, never the file. */
@Entity('conference_release')
export class Release {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'participant_id' }) participantId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') field: ReleasableField;
  @Column('jsonb') value: unknown;
  /** The consent it relies on; null = pseudonymised. */
  @Column('uuid', { name: 'consent_id', nullable: true }) consentId: string | null;
  @Column('uuid', { name: 'released_by' }) releasedBy: string;
  @Column('timestamptz', { name: 'released_at' }) releasedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
