import { Injectable } from '@nestjs/common';
import { Clients } from '@fallnetz/clients';
import { addDays, Clock, Db, fillPlaces, germanDay, platformProblem, refusedField } from '@fallnetz/platform';
import { Catalogue, wordOf } from '../catalogue/catalogue.service';
import { ask, problem } from '../cases.errors';
import { CATALOGUE_OF_FIELD, HISTORIES, isMeasured, SPECIAL_FIELDS } from './histories';
import { gapBeside, placementOf } from './periods';
import { SituationEntry } from './situation-entry.entity';

/** An entry as somebody wants it, before it is saved. */
export type Wanted = Omit<SituationEntry, 'id' | 'recordedBy' | 'recordedAt' | 'version'> & { id?: string };

/** What makes an entry right, what makes it wrong, and what has to be asked. */
@Injectable()
export class SituationRules {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    private readonly clients: Clients,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem request.invalid naming the field */
  async requireValid(wanted: Wanted): Promise<void> {
    const { history, validFrom, validUntil, appliedOn } = wanted;
    const own: readonly string[] = HISTORIES[history].fields;
    for (const field of SPECIAL_FIELDS)
      if (!own.includes(field) && isGiven(wanted[field])) refuse(field, 'field.unknown');
    if (validFrom && validUntil && validUntil < validFrom) refuse('validUntil', 'situation.period');
    if (appliedOn && appliedOn > this.clock.today()) refuse('appliedOn', 'case.day-in-future');
    if (isMeasured(history)) {
      for (const field of ['language', 'skill', 'validFrom'] as const)
        if (!wanted[field]) refuse(field, 'field.required');
    }
    await this.requireCodes(wanted);
  }

  /** Asks about what is unlikely. @throws Problem question */
  async askAbout(wanted: Wanted, clientId: string, confirmed: string[] | undefined): Promise<void> {
    const { birthDate, birthYear } = await this.clients.profile(clientId);
    const born = birthDate ?? (birthYear ? `${birthYear}-01-01` : null);
    const { history, value, validFrom, validUntil, appliedOn } = wanted;
    const row = await this.catalogue.find(HISTORIES[history].catalogue, value, this.dayOf(wanted));
    const source = row?.source ?? '';
    const begins = row && validFrom && validFrom < row.validFrom && row.validFrom > ALWAYS ? row.validFrom : null;
    const ended = row?.validUntil && validFrom && row.validUntil < validFrom ? row.validUntil : null;
    ask(confirmed, {
      'situation.before-birth': Boolean(validFrom && born && validFrom < born),
      'situation.applied-late': Boolean(appliedOn && validUntil && appliedOn > validUntil),
      'situation.value-not-begun': begins ? { day: germanDay(begins), source } : null,
      'situation.value-ended': ended ? { day: germanDay(ended), source } : null,
    });
  }

  /**
   * Puts an entry among the others of its history: an overlap is settled only as a person chose, a gap is asked about.
   * Sets the end of `wanted` where it was chosen that it ends before the next one.
   * @returns the earlier entries that end on the day before, as chosen
   * @throws Problem situation.overlap, question
   */
  async place(wanted: Wanted, confirmed: string[] | undefined): Promise<{ entry: SituationEntry; endsOn: string }[]> {
    if (isMeasured(wanted.history)) return [];
    const others = await this.others(wanted);
    const { earlier, later, same } = placementOf(wanted, others);
    if (same[0]) throw await this.overlapWith(same[0]);
    const next = later[0];
    const endsOn = wanted.validFrom && addDays(wanted.validFrom, -1);
    ask(confirmed, {
      'situation.end-earlier':
        earlier[0] && endsOn ? { ...(await this.placesOf(earlier[0])), day: germanDay(endsOn) } : null,
      'situation.end-before-next': next ? { ...(await this.placesOf(next)), day: dayBefore(next) } : null,
    });
    if (next?.validFrom) wanted.validUntil = addDays(next.validFrom, -1);
    const gap = gapBeside(
      wanted,
      others.filter((other) => !earlier.includes(other)),
    );
    const isFilled = earlier.length > 0 && gap !== null && gap.until < (wanted.validFrom ?? '');
    ask(confirmed, {
      'situation.gap': gap && !isFilled ? { from: germanDay(gap.from), until: germanDay(gap.until) } : null,
    });
    return endsOn ? earlier.map((entry) => ({ entry, endsOn })) : [];
  }

  private async others({ id, caseId, history }: Wanted): Promise<SituationEntry[]> {
    const entries = await this.db.repo(SituationEntry).findBy({ caseId, history });
    return entries.filter((entry) => entry.id !== id);
  }

  private async requireCodes(wanted: Wanted): Promise<void> {
    const day = this.dayOf(wanted);
    const codes: [field: string, catalogue: string, code: string][] = [
      ['value', HISTORIES[wanted.history].catalogue, wanted.value],
    ];
    for (const [field, catalogue] of Object.entries(CATALOGUE_OF_FIELD)) {
      const given = wanted[field as keyof typeof CATALOGUE_OF_FIELD];
      for (const code of [given ?? []].flat()) codes.push([field, catalogue, code]);
    }
    for (const [field, catalogue, code] of codes) {
      if (!(await this.catalogue.find(catalogue, code, day))) refuse(field, 'field.not-a-choice');
    }
  }

  private dayOf({ validFrom }: Wanted): string {
    return validFrom ?? this.clock.today();
  }

  private async overlapWith(other: SituationEntry) {
    const field = refusedField('validFrom', 'situation.overlap');
    const message = fillPlaces(field.message, await this.placesOf(other));
    return problem('situation.overlap', { fields: [{ ...field, message }] });
  }

  /** Which entry is meant, in the reader's words. */
  private async placesOf(entry: SituationEntry): Promise<{ what: string; from: string; until: string }> {
    const found = await this.catalogue.find(HISTORIES[entry.history].catalogue, entry.value, this.clock.today());
    const { validFrom, validUntil } = entry;
    return {
      what: found ? wordOf(found) : entry.value,
      from: validFrom ? germanDay(validFrom) : '…',
      until: validUntil ? germanDay(validUntil) : '…',
    };
  }
}

/** Rows of the catalogue that begin here were always there. */
const ALWAYS = '2000-01-01';

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

function refuse(field: string, code: string): never {
  throw platformProblem('request.invalid', { fields: [refusedField(field, code)] });
}

const dayBefore = ({ validFrom }: SituationEntry): string => (validFrom ? germanDay(addDays(validFrom, -1)) : '');
