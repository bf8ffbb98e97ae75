import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A Handlungsfeld of the district's Integrationskonzept. */
@Entity('field_of_action')
export class FieldOfAction {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('text') code: string;
  @Column('text') label: string;
  @Column('int') position: number;
}
