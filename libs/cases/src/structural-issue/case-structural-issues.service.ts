import { Injectable } from '@nestjs/common';
import { Clients } from '@fallnetz/clients';
import { Db, Events, platformProblem, refusedField } from '@fallnetz/platform';
import { type ObservationDto, StructuralIssues } from '@fallnetz/planning';
import { CaseDoor, type CaseRow } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { CaseStructuralIssue } from './case-structural-issue.entity';
import { tracesIn } from './traces-of-case';

/** From the case to the system: the observation leaves without the person, the link stays behind the case's wall. */
@Injectable()
export class CaseStructuralIssues {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly clients: Clients,
    private readonly issues: StructuralIssues,
    private readonly events: Events,
  ) {}

  /**
   * Reports what this case shows about the system, for the case's municipality.
   * @throws Problem request.invalid naming the texts that lead to the person, case.closed, case.consent-missing, not-found
   */
  async report(caseId: string, observation: ObservationDto): Promise<{ id: string }> {
    const file = await this.door.writable(caseId);
    await this.requireNoTrace(file, observation);
    const { id } = await this.issues.report({ ...observation, ags: file.ags });
    await this.db.repo(CaseStructuralIssue).insert({ caseId, structuralIssueId: id });
    this.events.record({ type: caseEvents['case.structural-issue-reported'], subjectId: caseId, caseId });
    return { id };
  }

  private async requireNoTrace({ clientId, code }: CaseRow, { observation, wish }: ObservationDto): Promise<void> {
    const { familyName, givenName, latinName, pseudonym, birthDate, phone, email } =
      await this.clients.profile(clientId);
    const person = { names: [familyName, givenName, latinName], birthDate, phone, email, codes: [code, pseudonym] };
    const fields = Object.entries({ observation, wish })
      .map(([field, text]) => refusedField(field, 'structural-issue.identifying', tracesIn(person, text)))
      .filter(({ places }) => places);
    if (fields.length > 0) throw platformProblem('request.invalid', { fields });
  }
}
