import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const RELATIONS = ['partner', 'child', 'parent', 'sibling', 'grandparent', 'relative', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

export const CUSTODIES = ['yes', 'joint', 'no', 'unknown'] as const;
export type Custody = (typeof CUSTODIES)[number];

/** A human being of a household: a recorded person, an entry of relation and birth year, or only a number. */
@Entity('household_member')
export class HouseholdMember {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'household_id', default: () => 'uuidv7()' }) householdId: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  /** The person in whose file the entry was made; the relation is to them. */
  @Column('uuid', { name: 'recorded_for' }) recordedFor: string;
  /** `self` for the person of the file; missing for who is only a number. */
  @Column('text', { nullable: true }) relation: Relation | 'self' | null;
  @Column('text', { nullable: true }) custody: Custody | null;
  @Column('boolean', { name: 'lives_together' }) livesTogether: boolean;
  @Column('int', { name: 'birth_year', nullable: true }) birthYear: number | null;
  @Column('date', { name: 'from_on', nullable: true }) fromOn: string | null;
  @Column('date', { name: 'to_on', nullable: true }) toOn: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
