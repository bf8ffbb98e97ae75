import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A value that may be chosen, with its words, paragraph, days and source. */
@Entity('catalogue_entry')
export class CatalogueRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Null: shipped with the product. */
  @Column('uuid', { name: 'district_id', nullable: true }) districtId: string | null;
  @Column('text') catalogue: string;
  @Column('text') code: string;
  @Column('text', { name: 'label_de' }) labelDe: string;
  @Column('text', { name: 'label_en' }) labelEn: string;
  @Column('text', { name: 'legal_basis' }) legalBasis: string;
  @Column('text', { name: 'hint_de' }) hintDe: string;
  @Column('text', { name: 'hint_en' }) hintEn: string;
  @Column('text', { name: 'reminder_kind', nullable: true }) reminderKind: string | null;
  @Column('int') position: number;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('text') source: string;
  @Column('date', { name: 'source_on', nullable: true }) sourceOn: string | null;
  @VersionColumn() version: number;
}
