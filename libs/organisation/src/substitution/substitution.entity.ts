import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody stands in for an absent colleague from one day to another. */
@Entity('substitution')
export class Substitution {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'absent_user_id' }) absentUserId: string;
  @Column('uuid', { name: 'deputy_user_id' }) deputyUserId: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @VersionColumn() version: number;
}
