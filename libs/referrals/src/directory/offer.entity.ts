import type { Topic } from '@fallnetz/organisation';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { OfferKind } from './offer-kinds';
import type { TargetGroup } from './target-groups';

/** An offer of the district's directory. Contact fields stay empty until somebody maintains them. */
@Entity('service_offer')
export class ServiceOffer {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('text') name: string;
  @Column('text') provider: string;
  @Column('text') kind: OfferKind;
  @Column('text', { array: true }) ags: string[];
  @Column('text', { array: true }) topics: Topic[];
  @Column('text', { array: true }) languages: string[];
  @Column('text', { name: 'target_groups', array: true }) targetGroups: TargetGroup[];
  @Column('text') access: string;
  @Column('text') address: string;
  @Column('text') phone: string;
  @Column('text') email: string;
  @Column('text') website: string;
  @Column('text') opening: string;
  @Column('text') appointment: string;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn: string | null;
  @VersionColumn() version: number;
}
