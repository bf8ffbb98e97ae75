import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ConferenceState } from './conference-state';

/** A Planungskonferenz: structural themes only, never a case (domain.md 4). */
@Entity('planungskonferenz')
export class Planungskonferenz {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('text') title: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') place: string;
  @Column('text') state: ConferenceState;
  @VersionColumn() version: number;
}
