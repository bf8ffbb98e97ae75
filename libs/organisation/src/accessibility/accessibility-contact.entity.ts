import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Whom to turn to about barriers in the district's installation; published to everybody. */
@Entity('accessibility_contact')
export class AccessibilityContact {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') phone: string;
  @Column('text') ombudsstelle: string;
  @VersionColumn() version: number;
}
