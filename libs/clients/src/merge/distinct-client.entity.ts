import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two persons somebody has told apart. */
@Entity('client_distinct')
export class DistinctClient {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'other_client_id' }) otherClientId: string;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
}
