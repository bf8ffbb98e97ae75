import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what an organisation tells the people it works with; never changed, only followed by the next. */
@Entity('notice_text')
export class NoticeText {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('text') kind: string;
  @Column('text') language: string;
  @Column('int') version: number;
  @Column('text') body: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
}
