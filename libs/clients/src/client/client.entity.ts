import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const GENDERS = ['w', 'm', 'divers', 'not_stated'] as const;
export type Gender = (typeof GENDERS)[number];

/** A person; named only while they consent to case documentation, else known by a pseudonym (domain.md 5 and 6). */
@Entity('client')
export class Client {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') pseudonym: string;
  @Column('text', { name: 'family_name', nullable: true }) familyName: string | null;
  @Column('text', { name: 'given_name', nullable: true }) givenName: string | null;
  @Column('date', { name: 'birth_date', nullable: true }) birthDate: string | null;
  @Column('int', { name: 'birth_year', nullable: true }) birthYear: number | null;
  @Column('text') gender: Gender;
  @Column('text', { array: true }) nationalities: string[];
  @Column('int', { name: 'entry_year', nullable: true }) entryYear: number | null;
  @Column('text', { name: 'first_language', nullable: true }) firstLanguage: string | null;
  @Column('boolean', { name: 'interpreter_needed' }) interpreterNeeded: boolean;
  @Column('text') ags: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { array: true, name: 'search_keys' }) searchKeys: string[];
  @Column('text', { array: true, name: 'near_keys' }) nearKeys: string[];
  @Column('int', { name: 'search_version' }) searchVersion: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @VersionColumn() version: number;
}
