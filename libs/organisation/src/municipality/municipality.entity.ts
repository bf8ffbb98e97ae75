import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A municipality of the district, known by its Amtlicher Gemeindeschlüssel. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('text') ags: string;
  @Column('text') name: string;
  @VersionColumn() version: number;
}
