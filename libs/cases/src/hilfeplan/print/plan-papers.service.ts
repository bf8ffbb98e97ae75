import { Injectable } from '@nestjs/common';
import { Clients } from '@fallnetz/clients';
import { AccessLog, Db, type PaperData, paperLanguage, Pdf, platformProblem } from '@fallnetz/platform';
import { CaseDoor } from '../../case/case-door.service';
import { PlanVersions } from '../plan-versions.service';
import { PAPER_TEMPLATE } from './paper-template';
import { planPaper } from './plan-paper';
import type { PlanPaperQuery, PlanPaperView } from './plan-paper.dto';

/** A paper, and the languages (ISO 639) in which somebody may have written on it. */
interface SpokenPaper {
  paper: PlanPaperView;
  spoken: string[];
}

/** The Hilfeplan on paper, for signature: made when it is asked for, kept nowhere. */
@Injectable()
export class PlanPapers {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly clients: Clients,
    private readonly versions: PlanVersions,
    private readonly accessLog: AccessLog,
    private readonly pdf: Pdf,
  ) {}

  /** What will stand on the paper. @throws Problem not-found outside the wall or without such a version */
  async preview(caseId: string, query: PlanPaperQuery): Promise<PlanPaperView> {
    this.accessLog.saw('hilfeplan', caseId, caseId);
    return (await this.paper(caseId, query)).paper;
  }

  /**
   * The paper as accessible PDF; its name says nothing of the person. Setting it needs no connection of the database,
   * and may wait behind other papers. @throws Problem as `preview`, pdf.failed
   */
  async print(caseId: string, query: PlanPaperQuery): Promise<{ name: string; file: Buffer }> {
    const { paper, spoken } = await this.db.inUnitOfWork(() => {
      this.accessLog.saw('hilfeplan_print', caseId, caseId);
      return this.paper(caseId, query);
    });
    const file = await this.pdf.typeset(PAPER_TEMPLATE, paper as unknown as PaperData, spoken);
    const version = query.version ? `fassung-${query.version}` : 'entwurf';
    return { name: `hilfeplan-${version}-${paper.language}.pdf`, file };
  }

  private async paper(caseId: string, { version: number, language }: PlanPaperQuery): Promise<SpokenPaper> {
    const { clientId } = await this.door.standing(caseId);
    const client = await this.clients.shown(clientId);
    const people = await this.db.row<{ code: string; caseManager: string; office: string }>(PEOPLE, [caseId]);
    const version = (number && (await this.versions.all(caseId)).find((one) => one.number === number)) || null;
    if (number && !version) throw platformProblem('not-found');
    const content = version?.content ?? (await this.versions.draft(caseId));
    const plan = { version, content, people: { name: client.displayName, ...people! } };
    const paper = planPaper(plan, language ?? paperLanguage(client.firstLanguage));
    return { paper, spoken: [paper.language, ...(client.firstLanguage ? [client.firstLanguage] : [])] };
  }
}

const PEOPLE = `
select c.code, u.name as "caseManager", o.name as office
from case_file c join user_account u on u.id = c.lead_user_id join organisation o on o.id = c.organisation_id where c.id = $1`;
