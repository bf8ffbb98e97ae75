import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody invited: a person with an account and their organisation, or a body by name only. */
@Entity('conference_participant')
export class Participant {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'user_id', nullable: true }) userId: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('text', { name: 'body_name' }) bodyName: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
  @Column('timestamptz', { name: 'invited_at', nullable: true }) invitedAt: Date | null;
  /** The consent the invitation relies on; null = invited pseudonymously. It ends, the access ends. */
  @Column('uuid', { name: 'invited_on_consent_id', nullable: true }) invitedOnConsentId: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  /** Counts what changed about what they see. */
  @Column('int', { name: 'release_version', default: 1 }) releaseVersion: number;
}
