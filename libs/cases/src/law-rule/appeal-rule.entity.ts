import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Unit } from '../bescheid/appeal-period';

/** How long somebody may appeal against a kind of letter, counted from the Bekanntgabe. */
@Entity('appeal_rule')
export class AppealRule {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Null: shipped with the product. */
  @Column('uuid', { name: 'district_id', nullable: true }) districtId: string | null;
  @Column('text') kind: string;
  /** With a Rechtsbehelfsbelehrung; a missing or wrong one makes the period longer. */
  @Column('boolean') instructed: boolean;
  @Column('int') amount: number;
  @Column('text') unit: Unit;
  /** An ordinary letter counts as delivered so many days after it was posted. */
  @Column('int', { name: 'post_days' }) postDays: number;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('text') source: string;
  @Column('date', { name: 'source_on', nullable: true }) sourceOn: string | null;
  @VersionColumn() version: number;
}
