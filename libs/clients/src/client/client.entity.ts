import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const GENDERS = ['w', 'm', 'divers', 'not_stated'] as const;
export type Gender = (typeof GENDERS)[number];

export const BIRTH_PRECISIONS = ['exact', 'year', 'estimated', 'unknown'] as const;
export type BirthPrecision = (typeof BIRTH_PRECISIONS)[number];

export const CHANNELS = ['phone', 'message', 'email', 'post', 'in_person'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A person; named only while they consent to case documentation, else known by a pseudonym (domain.md 5 and 6). */
@Entity('client')
export class Client {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text') pseudonym: string;
  @Column('text', { name: 'family_name', nullable: true }) familyName: string | null;
  @Column('text', { name: 'given_name', nullable: true }) givenName: string | null;
  /** The name in Latin letters: an aid for searching, the name itself stays in its script */
  @Column('text', { name: 'latin_name', nullable: true }) latinName: string | null;
  @Column('date', { name: 'birth_date', nullable: true }) birthDate: string | null;
  @Column('int', { name: 'birth_year', nullable: true }) birthYear: number | null;
  @Column('text', { name: 'birth_precision', nullable: true }) birthPrecision: BirthPrecision | null;
  @Column('text') gender: Gender;
  @Column('text', { array: true }) nationalities: string[];
  @Column('int', { name: 'entry_year', nullable: true }) entryYear: number | null;
  @Column('text', { name: 'first_language', nullable: true }) firstLanguage: string | null;
  @Column('text', { array: true, name: 'further_languages' }) furtherLanguages: string[];
  @Column('boolean', { name: 'interpreter_needed' }) interpreterNeeded: boolean;
  @Column('text') ags: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) street: string | null;
  @Column('text', { nullable: true }) postcode: string | null;
  @Column('text', { nullable: true }) town: string | null;
  @Column('text', { name: 'preferred_channel', nullable: true }) preferredChannel: Channel | null;
  @Column('boolean', { name: 'may_call' }) mayCall: boolean;
  @Column('text', { array: true, name: 'search_keys' }) searchKeys: string[];
  @Column('text', { array: true, name: 'near_keys' }) nearKeys: string[];
  @Column('int', { name: 'search_version' }) searchVersion: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @VersionColumn() version: number;
}
