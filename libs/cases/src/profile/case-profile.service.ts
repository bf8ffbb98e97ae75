import { Injectable } from '@nestjs/common';
import { Clients, HouseholdViews } from '@fallnetz/clients';
import { Clock, Db } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { ageBand } from './age-band';

/** What of a case can be released in a Fallkonferenz, keyed by the data kinds of consents; never notes. */
export interface ReleasableFields {
  name: string | null;
  birth_date: string | null;
  age_band: string | null;
  nationalities: string[];
  residence_status: string | null;
  residence_valid_until: string | null;
  language: string | null;
  household_size: string | null;
  goals: { text: string; targetOn: string }[];
  measures: { text: string; responsible: string; dueOn: string; state: string }[];
}

/** The values other libs may copy into a release. */
@Injectable()
export class CaseProfile {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly clients: Clients,
    private readonly households: HouseholdViews,
    private readonly clock: Clock,
  ) {}

  /** The present values; the caller logs and checks the consents. @throws Problem not-found outside the wall */
  async fieldsFor(caseId: string): Promise<ReleasableFields> {
    const { clientId } = await this.door.standing(caseId);
    const client = await this.clients.profile(clientId);
    const row = await this.db.row<FieldRow>(FIELDS, [caseId, this.clock.today()]);
    const name = [client.givenName, client.familyName].filter(Boolean).join(' ');
    return {
      name: name || null,
      birth_date: client.birthDate,
      age_band: ageBand(client, this.clock.today()),
      nationalities: client.nationalities,
      language: client.firstLanguage,
      household_size: (await this.households.sizeOf(clientId))?.toString() ?? null,
      ...row!,
    };
  }
}

type FieldRow = Pick<ReleasableFields, 'residence_status' | 'residence_valid_until' | 'goals' | 'measures'>;

const FIELDS = `
select s.status as residence_status, s.valid_until as residence_valid_until,
  coalesce((select jsonb_agg(jsonb_build_object('text', g.text, 'targetOn', g.target_on) order by g.position, g.id)
    from goal g where g.case_id = $1), '[]') as goals,
  coalesce((select jsonb_agg(jsonb_build_object('text', m.text, 'responsible', coalesce(u.name, m.responsible_body),
      'dueOn', m.due_on, 'state', m.state) order by m.due_on, m.id)
    from measure m left join user_account u on u.id = m.responsible_user_id where m.case_id = $1), '[]') as measures
from (select 1) one left join lateral (select r.status, r.valid_until from residence_status r where r.case_id = $1
  and (r.valid_from is null or r.valid_from <= $2) order by r.valid_from desc nulls last, r.recorded_at desc limit 1) s on true`;
