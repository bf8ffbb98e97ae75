import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One short anonymous conversation (domain.md 3). There is no column for a name, and none leads to a person or a case. */
@Entity('verweisberatung')
export class Verweisberatung {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') ags: string;
  @Column('text') language: string;
  @Column('text') channel: string;
  @Column('text', { array: true }) topics: string[];
  @Column('text') question: string;
  @Column('text', { name: 'age_band', nullable: true }) ageBand: string | null;
  @Column('text', { nullable: true }) gender: string | null;
  @Column('text', { name: 'status_group', nullable: true }) statusGroup: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('uuid', { name: 'offer_ids', array: true }) offerIds: string[];
  @Column('text', { name: 'other_body' }) otherBody: string;
  @Column('text') result: string;
  @Column('text') duration: string;
}
