import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A note for the lead and their deputy alone; behind a stricter wall than the case (domain.md 8). */
@Entity('sensitive_note')
export class SensitiveNote {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') body: string;
  @Column('boolean', { name: 'was_note', default: false }) wasNote: boolean;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
