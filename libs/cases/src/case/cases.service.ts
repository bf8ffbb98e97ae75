import { Injectable } from '@nestjs/common';
import { Consents } from '@fallnetz/clients';
import {
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { Assignment } from '../assignment/assignment.entity';
import { caseEvents } from '../cases.events';
import { restrictedProblem } from './case-door.errors';
import { problem } from '../cases.errors';
import { CaseDoor, type CaseRow } from './case-door.service';
import type { CaseChangeDto, CaseOpenDto } from './case.dto';
import { Case } from './case.entity';

/** Cases: opened with consent, changed with a version. */
@Injectable()
export class Cases {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly consents: Consents,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The case behind the wall, for other libs. @throws Problem not-found */
  require(caseId: string): Promise<CaseRow> {
    return this.door.standing(caseId);
  }

  /** The case behind the wall for somebody who adds to it. @throws Problem not-found, case.closed, case.consent-missing */
  requireWritable(caseId: string): Promise<CaseRow> {
    return this.door.writable(caseId);
  }

  /**
   * Opens a case for a person who consents to case documentation; the acting person leads it.
   * @throws Problem case.open.consent-missing, case.open.exists, case.restricted, not-found
   */
  async open(dto: CaseOpenDto): Promise<{ id: string; code: string }> {
    const { userId, organisationId, districtId } = currentActor();
    await this.requireClient(dto.clientId);
    await this.requireMunicipality(dto.ags);
    if ((await this.consents.inForce(dto.clientId, 'case_documentation')).length === 0) {
      throw problem('case.open.consent-missing');
    }
    await this.requireNoOpenCase(dto.clientId);
    await this.requireUnrestricted(dto.clientId);
    const { id, code } = await this.db.repo(Case).save({
      ...dto,
      code: await this.nextCode(),
      districtId,
      organisationId,
      leadUserId: userId,
      phase: 'anfrage' as const,
      intake: {},
      openedOn: this.clock.today(),
    });
    await this.db.repo(Assignment).save({ caseId: id, userId, part: 'lead' as const, startsOn: this.clock.today() });
    this.events.record({ type: caseEvents['case.opened'], subjectId: id, caseId: id, data: { kind: dto.kind } });
    return { id, code };
  }

  /** Changes the frame of a case. @throws Problem version.stale, case.closed, case.consent-missing, not-found */
  async change(id: string, { version, ...changes }: CaseChangeDto): Promise<void> {
    await this.door.writableAlone(id);
    const file = await this.revisions.require(Case, { id }, version);
    if (changes.ags) await this.requireMunicipality(changes.ags);
    const fields = changedFields(file, changes);
    if (fields.length === 0) return;
    await this.db.repo(Case).save(Object.assign(file, changes));
    this.events.record({ type: caseEvents['case.changed'], subjectId: id, caseId: id, data: { fields } });
  }

  private async nextCode(): Promise<string> {
    const next = await this.db.row<{ code: string }>('select app.next_case_code() as code');
    return next!.code;
  }

  private async requireClient(clientId: string): Promise<void> {
    if (!(await this.db.row('select 1 from client where id = $1', [clientId]))) throw platformProblem('not-found');
  }

  /** The unique index decides when two people open at once; this answers with a sentence in the usual case. */
  private async requireNoOpenCase(clientId: string): Promise<void> {
    const open = await this.db.row('select 1 from case_file where client_id = $1 and closed_on is null', [clientId]);
    if (open) throw problem('case.open.exists');
  }

  /** A person without a case may be restricted (Art. 18 DSGVO); an earlier case that is does not matter for a new one. */
  private async requireUnrestricted(clientId: string): Promise<void> {
    const held = await this.db.row(`select 1 from deletion_review where client_id = $1 and state = 'held'`, [clientId]);
    if (held) throw restrictedProblem('case.restricted');
  }

  private async requireMunicipality(ags: string): Promise<void> {
    if (await this.db.row('select 1 from municipality where ags = $1', [ags])) return;
    throw platformProblem('request.invalid', { fields: [refusedField('ags', 'field.not-a-choice')] });
  }
}
