import { Injectable } from '@nestjs/common';
import { Db, givenFields } from '@fallnetz/platform';
import { wordOf } from '../catalogue/catalogue.service';
import { caseEvents } from '../cases.events';
import { CatalogueRow } from './catalogue-row.entity';
import type { DatedTable } from './dated-row';
import { DatedRows } from './dated-rows.service';
import type { CatalogueRowChangeDto, CatalogueRowDto, CatalogueRowView } from './law-rule.dto';
import { listOf } from './list';

const TABLE: DatedTable<CatalogueRow> = {
  entity: CatalogueRow,
  line: ({ catalogue, code }) => ({ catalogue, code }),
  word: wordOf,
  used: 'app.catalogue_row_used',
  events: {
    added: caseEvents['catalogue.row-added'],
    changed: caseEvents['catalogue.row-changed'],
    removed: caseEvents['catalogue.row-removed'],
  },
};

/** The values people may choose in the histories, kept by Fachadministration. */
@Injectable()
export class CatalogueRows {
  constructor(
    private readonly db: Db,
    private readonly rows: DatedRows,
  ) {}

  /** Every row there is, was and will be, in the order of the lists. */
  list(): Promise<CatalogueRowView[]> {
    return this.db.rows<CatalogueRowView>(LIST);
  }

  /** Adds a value, or another row of a value. @throws those of DatedRows.add */
  async add({ confirmed, ...dto }: CatalogueRowDto): Promise<{ id: string }> {
    const { catalogue, code } = dto;
    const [known] = await this.db.rows<{ position: number }>(POSITION, [catalogue, code]);
    const row = { ...NOTHING, ...givenFields(dto), position: known?.position ?? 1 };
    return this.rows.add(TABLE, row, confirmed);
  }

  /** Corrects or ends a row; also past entries read with its new words. @throws those of DatedRows.change */
  change(id: string, { version, confirmed, ...dto }: CatalogueRowChangeDto): Promise<{ id: string }> {
    return this.rows.change(TABLE, id, givenFields(dto), { version, confirmed });
  }

  /** @throws Problem law-rule.shipped, law-rule.used, not-found */
  remove(id: string): Promise<void> {
    return this.rows.remove(TABLE, id);
  }
}

const NOTHING = { legalBasis: '', hintDe: '', hintEn: '', reminderKind: null, validUntil: null };

// Where the value stands already, else at the end of its list.
const POSITION = `select coalesce(max(position) filter (where code = $2), max(position) + 1) as position
  from catalogue_entry where catalogue = $1`;

const LIST = listOf(
  'catalogue_entry',
  'catalogue, code',
  `catalogue, code, label_de as "labelDe", label_en as "labelEn", legal_basis as "legalBasis", hint_de as "hintDe",
   hint_en as "hintEn", reminder_kind as "reminderKind"`,
  'catalogue, position, code',
);
