/** A value that may be chosen, or could be once. */
export class CatalogueEntryView {
  /** e.g. `residence_status`, `rechtskreis`, `language_level` */
  catalogue: string;
  code: string;
  labelDe: string;
  labelEn: string;
  /** Paragraph, or empty */
  legalBasis: string;
  hintDe: string;
  hintEn: string;
  /** Deadline rule that reminds before a residence title of this kind ends; null: none */
  reminderKind: string | null;
  validFrom: string;
  /** Last day for new entries; null: open */
  validUntil: string | null;
  source: string;
}
