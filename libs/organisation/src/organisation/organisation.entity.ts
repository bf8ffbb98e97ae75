import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const ORGANISATION_KINDS = [
  'municipality',
  'freier_traeger',
  'koordinierende_stelle',
  'auslaenderbehoerde',
  'other',
] as const;
export const REGIMES = ['dsgvo_dsg_nrw', 'dsgvo_bdsg', 'kdg', 'dsg_ekd'] as const;

/** An employer and controller of its own (domain.md 5). */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('text') name: string;
  @Column('text') kind: (typeof ORGANISATION_KINDS)[number];
  @Column('text') regime: (typeof REGIMES)[number];
  @Column('text', { name: 'data_protection_officer' }) dataProtectionOfficer: string;
  @Column('text', { name: 'supervisory_body' }) supervisoryBody: string;
  @VersionColumn() version: number;
}
