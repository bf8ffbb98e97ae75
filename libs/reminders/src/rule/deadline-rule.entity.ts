import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** On which days before and after a due day people are reminded; dated, a change is a new row (domain.md 9). */
@Entity('deadline_rule')
export class DeadlineRule {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Null: shipped with the product. */
  @Column('uuid', { name: 'district_id', nullable: true }) districtId: string | null;
  @Column('text') kind: string;
  @Column('int', { name: 'reminder_days', array: true }) reminderDays: number[];
  @Column('int', { name: 'escalation_days', array: true }) escalationDays: number[];
  @Column('text') source: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  /** When the open reminders were moved accordingly. */
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  @VersionColumn() version: number;
}
