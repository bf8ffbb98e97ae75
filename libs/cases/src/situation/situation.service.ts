import { Injectable } from '@nestjs/common';
import { changedFields, currentActor, Db, Events, givenFields, Revisions } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { SituationEntry } from './situation-entry.entity';
import { SituationRules, type Wanted } from './situation-rules.service';
import type { SituationChangeDto, SituationEntryDto } from './situation.dto';

/** Records, corrects and ends entries of the dated histories: residence status, Rechtskreis, language, housing, work, family. */
@Injectable()
export class Situation {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly rules: SituationRules,
    private readonly deadlines: CaseDeadlines,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /**
   * Records an entry.
   * @throws Problem request.invalid, question, situation.overlap, case.closed, case.consent-missing, not-found
   */
  async record(caseId: string, { confirmed, ...dto }: SituationEntryDto): Promise<{ id: string }> {
    const { clientId, newId: id } = await this.door.writable(caseId);
    await this.lockHistories(caseId);
    const wanted: Wanted = { ...NOTHING, ...givenFields(dto), caseId };
    await this.settle(wanted, clientId, confirmed);
    await this.db.repo(SituationEntry).insert({ ...wanted, id, recordedBy: currentActor().userId });
    const { history } = wanted;
    this.events.record({ type: caseEvents['situation.recorded'], subjectId: id, caseId, data: { history } });
    await this.remind(wanted);
    return { id };
  }

  /** Corrects or ends an entry. @throws Problem version.stale and those of `record` */
  async change(caseId: string, id: string, { version, confirmed, ...dto }: SituationChangeDto): Promise<void> {
    const { clientId } = await this.door.writable(caseId);
    await this.lockHistories(caseId);
    const entry = await this.revisions.require(SituationEntry, { id, caseId }, version);
    const wanted: Wanted = { ...entry, ...givenFields(dto) };
    if (changedFields(entry, wanted).some((field) => ASKED.includes(field))) {
      await this.settle(wanted, clientId, confirmed);
    } else {
      await this.rules.requireValid(wanted);
    }
    await this.write(entry, wanted);
    await this.remind(entry);
  }

  /** Takes out an entry that should never have been. @throws Problem case.closed, case.consent-missing, not-found */
  async remove(caseId: string, id: string): Promise<void> {
    await this.door.writable(caseId);
    await this.lockHistories(caseId);
    const { history } = await this.db.require(SituationEntry, { id, caseId });
    await this.db.repo(SituationEntry).delete({ id, caseId });
    this.events.record({ type: caseEvents['situation.removed'], subjectId: id, caseId, data: { history } });
    await this.remind({ caseId, history });
  }

  /** First the histories, then their entries: in another order two people wait for each other. */
  private async lockHistories(caseId: string): Promise<void> {
    await this.db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`situation/${caseId}`]);
  }

  /** Right, asked about, and with its place among the others. */
  private async settle(wanted: Wanted, clientId: string, confirmed: string[] | undefined): Promise<void> {
    await this.rules.requireValid(wanted);
    await this.rules.askAbout(wanted, clientId, confirmed);
    for (const { entry, endsOn } of await this.rules.place(wanted, confirmed)) {
      await this.write(entry, { validUntil: endsOn });
    }
  }

  private async write(entry: SituationEntry, changes: Partial<SituationEntry>): Promise<void> {
    const fields = changedFields(entry, changes);
    if (fields.length === 0) return;
    const { id, caseId, history } = entry;
    await this.db.repo(SituationEntry).save(Object.assign(entry, changes));
    this.events.record({ type: caseEvents['situation.changed'], subjectId: id, caseId, data: { history, fields } });
  }

  private async remind({ caseId, history }: Pick<Wanted, 'caseId' | 'history'>): Promise<void> {
    if (history === 'residence') await this.deadlines.replanResidence(caseId);
  }
}

/** What is unlikely or overlaps is asked only when one of these changes. */
const ASKED = ['value', 'validFrom', 'validUntil', 'appliedOn', 'language', 'skill'];

const NOTHING = {
  validFrom: null,
  validUntil: null,
  appliedOn: null,
  conditions: [],
  legalFrame: null,
  language: null,
  skill: null,
  method: null,
  threat: null,
  hoursPerWeek: null,
  employerKind: null,
  remark: '',
};
