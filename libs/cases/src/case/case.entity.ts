import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Intake } from '../intake/intake';
import type { Phase } from '../phase/case-phase';

export const CASE_KINDS = ['cm_full', 'cm_partial'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const TARGET_GROUPS = ['eingewanderte', 'msoe', 'schutzsuchende', 'ukraine'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export const ACCESS_ROUTES = [
  'self',
  'clearingstelle',
  'sozialamt',
  'abh',
  'jobcenter',
  'mbe_jmd',
  'school_kita',
  'volunteer',
  'verweisberatung',
  'other',
] as const;
export type AccessRoute = (typeof ACCESS_ROUTES)[number];

export const CLOSING_REASONS = [
  'goals_reached',
  'transferred',
  'moved_away',
  'contact_lost',
  'own_wish',
  'consent_withdrawn',
  'deceased',
  'not_responsible',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** The file of one person's Case Management; what hangs on it lies in tables of its own. */
@Entity('case_file')
export class Case {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') code: string;
  @Column('text') kind: CaseKind;
  @Column('text') phase: Phase;
  @Column('text') ags: string;
  @Column('uuid', { name: 'lead_user_id' }) leadUserId: string;
  @Column('text', { name: 'target_group', nullable: true }) targetGroup: TargetGroup | null;
  @Column('text', { name: 'access_route', nullable: true }) accessRoute: AccessRoute | null;
  @Column('jsonb') intake: Intake;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('date', { name: 'last_contact_on', nullable: true }) lastContactOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'closing_reason', nullable: true }) closingReason: ClosingReason | null;
  @Column('date', { name: 'retention_until', nullable: true }) retentionUntil: string | null;
  @Column('smallint', { default: 2 }) complexity: 1 | 2 | 3;
  @VersionColumn() version: number;
}
