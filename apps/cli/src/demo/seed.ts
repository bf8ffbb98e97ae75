import type { Client } from 'pg';
import { hashPassword } from '@fallnetz/organisation';
import { withClient } from '@fallnetz/platform';
import { assessmentTables } from './assessments';
import { DemoCases } from './cases';
import { caseloadTables } from './caseload';
import { Chance } from './chance';
import { conferenceTables } from './conference';
import { type Colleague, demoDistrict } from './district';
import { handoverTables } from './handover';
import { insightTables } from './insight';
import { moveTables } from './moves';
import { householdRows } from './households';
import { DemoObservations } from './observations';
import { letterRows } from './letters';
import { offerRows, referralRows } from './offers';
import { earlierVersions } from './plans';
import { insertRows, type Row } from './rows';
import { timelineTables } from './timeline';
import { situationRows } from './situation';
import { twinRows } from './twins';

const SEED = 5754;

/** A login of the demo, as `npm run demo:logins` prints it. */
export interface DemoLogin {
  role: string;
  name: string;
  organisation: string;
  email: string;
  password: string;
}

/**
 * Fills an empty database with the demo district in one transaction: Kreis Gütersloh, its real services and challenges,
 * about 30 invented people who work there and 300 invented cases.
 * @param today the day around which dates are spread, `yyyy-mm-dd`
 */
export async function seedDemoDistrict(ownerUrl: string, today: string, password: string): Promise<DemoLogin[]> {
  const chance = new Chance(SEED);
  const district = demoDistrict(chance, await hashPassword(password));
  const consentTexts = germanConsents(district.tables);
  const cases = new DemoCases(chance, district.id, today, consentTexts);
  cases.invent(district.colleagues.filter(({ role }) => role === 'case_manager'));
  const offers = offerRows(chance, district.id, rowsOf(district.tables, 'organisation'));
  const tables: [string, Row[]][] = [
    ...district.tables,
    ...caseloadTables(new Chance(SEED + 2), district.tables, rowsOf(cases.tables, 'case_file'), today),
    ...cases.tables,
    ['situation_entry', situationRows(new Chance(SEED), cases.cases, rowsOf(cases.tables, 'situation_entry'))],
    ['bescheid', letterRows(new Chance(SEED + 1), cases.cases, today)],
    ...twinRows(new Chance(SEED + 2), cases),
    ['service_offer', offers],
    ['referral', referralRows(chance, cases.cases, offers, today)],
    ...new DemoObservations(chance, district, today).tables,
    ...conferenceTables(chance, cases.cases, district.colleagues, { districtId: district.id, today, consentTexts }),
    [
      'hilfeplan_version',
      earlierVersions(chance, cases.cases, rowsOf(cases.tables, 'hilfeplan_version'), cases.events),
    ],
    ...assessmentTables(chance, cases.cases, cases.events, today),
    ...timelineTables(chance, cases.cases, cases.events, today),
    ...handoverTables(chance, cases, district.colleagues, { districtId: district.id, today }),
    ...moveTables(new Chance(SEED + 3), cases, district.colleagues, { districtId: district.id, today, consentTexts }),
    ...insightTables(new Chance(SEED + 4), cases, district.colleagues, { districtId: district.id, today }),
    ['household_member', householdRows(new Chance(SEED), cases.cases)],
    ['event', cases.events.sorted],
  ];
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    for (const [table, rows] of tables) await insertRows(client, table, rows);
    await finish(client, { district: district.id, actor: district.colleagues[0]?.id, today });
    await client.query('commit');
    await client.query('analyze');
  });
  return loginsOf(district.colleagues, password);
}

/** What triggers and functions of the product derive from the rows. */
async function finish(client: Client, scope: { district: string; actor?: string; today: string }): Promise<void> {
  await client.query(
    `select set_config('app.district', $1, true), set_config('app.actor', $2, true), set_config('app.today', $3, true)`,
    [scope.district, scope.actor, scope.today],
  );
  await client.query(
    `update case_file c set last_contact_on = l.day from (select case_id, max(held_on) as day from contact group by 1) l
     where l.case_id = c.id and c.last_contact_on < l.day and c.closed_on is null`,
  );
  // Nobody is to be told of what happened before the district existed.
  await client.query('update event set relayed_at = now()');
  await client.query(
    `select app.schedule_reminder('measure_due', m.id, c.id, c.code, m.responsible_user_id, m.due_on)
     from measure m join case_file c on c.id = m.case_id where m.state in ('open', 'running') and c.closed_on is null`,
  );
  await client.query(
    `select app.schedule_reminder(k.reminder_kind, r.id, c.id, c.code, c.lead_user_id, r.due_on)
     from residence_status r join case_file c on c.id = r.case_id
       join app.catalogue_on(app.today()) k on k.catalogue = 'residence_status' and k.code = r.status
     where r.due_on is not null and k.reminder_kind is not null and c.closed_on is null`,
  );
  // As the product proposes it: a month ends on the same number, not after thirty days.
  await client.query(
    `update bescheid b set rule_id = r.id, due_on = (b.delivered_on + interval '1 month')::date,
       proposed_on = (b.delivered_on + interval '1 month')::date
     from appeal_rule r where r.kind = b.kind and r.instructed and r.unit = 'month' and r.amount = 1`,
  );
  await client.query(
    `select app.schedule_reminder('appeal_deadline', b.id, c.id, c.code, c.lead_user_id, b.due_on)
     from bescheid b join case_file c on c.id = b.case_id where b.state <> 'ended' and c.closed_on is null`,
  );
  await client.query(DUE_FOR_DELETION);
  await client.query(WITHDRAWN);
}

/** Of the colleague with the most ended cases one has reached the end of its retention, and one person has withdrawn. */
const DUE_FOR_DELETION = `
with ended as (
  select c.id, c.client_id, row_number() over (partition by c.lead_user_id order by c.closed_on, c.id) as n,
    count(*) over (partition by c.lead_user_id) as of_all, c.lead_user_id
  from case_file c where c.closed_on is not null and (select count(*) from case_file o where o.client_id = c.client_id) = 1),
chosen as (select * from ended where n <= 2 order by of_all desc, lead_user_id, n limit 2),
withdrawn as (update consent set withdrawn_at = app.today() - 5 from chosen where n = 2 and consent.client_id = chosen.client_id)
update case_file set retention_until = app.today() + case when n = 1 then -6 else 25 end,
  closing_reason = case when n = 1 then closing_reason else 'consent_withdrawn' end,
  phase = case when n = 1 then phase else 'abgebrochen' end
from chosen where chosen.id = case_file.id`;

const WITHDRAWN = `
update deletion_review r set cause = 'consent_withdrawn', started_on = app.today() - 5, listed_on = app.today() - 5,
  due_on = c.retention_until, rule_source = (app.retention_rule_of('withdrawn_consent', c.organisation_id, app.today())).source
from case_file c where c.id = r.case_id and c.closing_reason = 'consent_withdrawn'`;

function rowsOf(tables: [string, Row[]][], wanted: string): Row[] {
  return tables.find(([table]) => table === wanted)?.[1] ?? [];
}

function germanConsents(tables: [string, Row[]][]): ReadonlyMap<string, string> {
  const german = rowsOf(tables, 'notice_text').filter(
    (notice) => notice['kind'] === 'consent' && notice['language'] === 'de',
  );
  return new Map(german.map((notice) => [String(notice['organisation_id']), String(notice['id'])]));
}

/** One login per role, the first person of each. */
function loginsOf(colleagues: Colleague[], password: string): DemoLogin[] {
  const roles = [...new Set(colleagues.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const first = colleagues.find((colleague) => colleague.role === role);
    return first
      ? [{ role, name: first.name, organisation: first.organisationName, email: first.email, password }]
      : [];
  });
}
