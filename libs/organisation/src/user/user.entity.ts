import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody who works with Fallnetz. Credentials lie elsewhere, out of reach of the app role. */
@Entity('user_account')
export class UserAccount {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text', { array: true }) roles: string[];
  @Column('text', { array: true }) ags: string[];
  @Column('numeric', { name: 'full_time_share', precision: 3, scale: 2 }) fullTimeShare: string;
  @Column('text') locale: 'de' | 'en';
  @Column('date', { name: 'active_from' }) activeFrom: string;
  @Column('date', { name: 'active_until', nullable: true }) activeUntil: string | null;
  @VersionColumn() version: number;
}
