import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A Herausforderung of the Integrationskonzept or one added from practice. */
@Entity('challenge')
export class Challenge {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'field_of_action_id' }) fieldOfActionId: string;
  @Column('text') code: string;
  @Column('text') label: string;
  @Column('int', { name: 'source_table', nullable: true }) sourceTable: number | null;
  @Column('int', { name: 'source_row', nullable: true }) sourceRow: number | null;
  @Column('text') recommendation: string;
  @Column('int', { name: 'recommendation_table', nullable: true }) recommendationTable: number | null;
  @Column('bool') retired: boolean;
  @VersionColumn() version: number;
}
