import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Db } from '@fallnetz/platform';
import type { CatalogueEntryView } from './catalogue.dto';

/** The dated values of the histories with source; rows of the database, none a constant of the code. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Every value as it reads today. */
  list(): Promise<CatalogueEntryView[]> {
    return this.db.rows<CatalogueEntryView>(LIST, [this.clock.today()]);
  }

  /** The value of a catalogue as it read on a day; undefined when there is none of this code. */
  async find(catalogue: string, code: string, day: string): Promise<CatalogueEntryView | undefined> {
    return this.db.row<CatalogueEntryView>(`${COLUMNS} where c.catalogue = $2 and c.code = $3`, [day, catalogue, code]);
  }
}

/** A value in the reader's words. */
export function wordOf({ labelDe, labelEn }: CatalogueEntryView): string {
  return currentContext()?.locale === 'en' ? labelEn : labelDe;
}

const COLUMNS = `select c.catalogue, c.code, c.label_de as "labelDe", c.label_en as "labelEn", c.legal_basis as "legalBasis",
  c.hint_de as "hintDe", c.hint_en as "hintEn", c.reminder_kind as "reminderKind", c.valid_from as "validFrom", c.valid_until as "validUntil", c.source
  from app.catalogue_on($1) c`;
const LIST = `${COLUMNS} order by c.catalogue, c.position, c.code`;
