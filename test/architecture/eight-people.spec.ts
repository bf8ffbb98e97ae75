import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../given/api';
import { District } from '../given/given';
import { ACCESS_MATRIX } from './access-matrix';
import { EIGHT, type FullCase, givenFullCase, type One } from './eight-people';

/**
 * What somebody gets of the case: its content, only a code or id of it, an answer without it, or a refusal
 * (404 = indistinguishable from a case that does not exist).
 */
type Sight = 'content' | 'code' | '-' | '404' | '403';

// lead, co-worker, deputy, colleague, Leitung, Koordinierende Stelle, named guest, guest of another conference
// Leitung has opened no insight.
const READ: Sight[] = ['content', 'content', 'content', '404', '404', '403', '403', '403'];
const READ_CODE: Sight[] = ['code', 'code', 'code', '404', '404', '403', '403', '403'];
const READ_BARE: Sight[] = ['-', '-', '-', '404', '404', '403', '403', '403'];
const HOST: Sight[] = ['content', 'content', 'content', '404', '403', '403', '403', '403'];
const HOST_CODE: Sight[] = ['code', 'code', 'code', '404', '403', '403', '403', '403'];
const HOST_BARE: Sight[] = ['-', '-', '-', '404', '403', '403', '403', '403'];
const GUEST: Sight[] = ['404', '404', '404', '404', '403', '404', 'content', '404'];
// A hand-over from the lead to the colleague: the deputy gives in the lead's place, Leitung knows the code.
const HANDOVER: Sight[] = ['code', '404', 'code', 'code', 'code', '403', '403', '403'];
const STAFF: Sight[] = ['-', '-', '-', '-', '-', '-', '403', '403'];
const CASE_MANAGERS: Sight[] = ['-', '-', '-', '-', '403', '403', '403', '403'];
const COORDINATOR: Sight[] = ['403', '403', '403', '403', '403', '-', '403', '403'];
const COORDINATOR_404: Sight[] = ['403', '403', '403', '403', '403', '404', '403', '403'];
const NOBODY: Sight[] = ['403', '403', '403', '403', '403', '403', '403', '403'];
const EVERYBODY: Sight[] = ['-', '-', '-', '-', '-', '-', '-', '-'];

const TABLE: Record<string, Sight[]> = {
  'GET /api/access-log': NOBODY,
  'GET /api/accessibility': EVERYBODY,
  'GET /api/accessibility-contact': NOBODY,
  'GET /api/barrier-reports': NOBODY,
  'GET /api/caseload': ['403', '403', '403', '403', 'code', '403', '403', '403'],
  'GET /api/case-views': CASE_MANAGERS,
  'GET /api/cases': ['content', 'content', 'content', '-', '403', '403', '403', '403'],
  'GET /api/cases/:id': READ,
  'GET /api/cases/:id/assessments': READ,
  'GET /api/cases/:id/conflicts': HOST_BARE,
  'GET /api/cases/:id/documents': READ,
  'GET /api/cases/:id/documents/:documentId/content': READ,
  'GET /api/cases/:id/hilfeplan': READ,
  'GET /api/cases/:id/hilfeplan/paper': HOST,
  'GET /api/cases/:id/hilfeplan/paper.pdf': HOST_BARE,
  'GET /api/cases/:id/network': READ,
  'GET /api/cases/:id/moves': HOST_BARE,
  'GET /api/cases/:id/referrals': READ_CODE,
  'GET /api/cases/:id/bescheide': READ,
  'GET /api/cases/:id/situation': READ,
  'GET /api/cases/:id/situation-entries': READ,
  'GET /api/cases/:id/timeline': READ,
  'GET /api/cases/:id/timeline/people': READ_BARE,
  'GET /api/catalogue': EVERYBODY,
  'GET /api/catalogue-rows': NOBODY,
  'GET /api/appeal-rules': NOBODY,
  'GET /api/clients/:id': READ,
  'GET /api/clients/:id/comparisons/:otherId': HOST,
  'GET /api/clients/:id/consents': READ_BARE,
  'GET /api/clients/:id/duplicates': HOST_BARE,
  'GET /api/clients/:id/merges': HOST_BARE,
  'GET /api/clients/:id/household': READ,
  'GET /api/conferences': ['code', 'code', 'code', '-', '-', '403', '403', '403'],
  'GET /api/conferences/:id': HOST_CODE,
  'GET /api/conferences/:id/decisions': HOST_BARE,
  'GET /api/conferences/:id/disclosures': HOST_BARE,
  'GET /api/conferences/:id/invitation.ics': HOST_BARE,
  'GET /api/conferences/:id/participants/:participantId/preview': HOST,
  'GET /api/conferences/:id/protokoll': HOST_BARE,
  'GET /api/conferences/:id/reidentification': HOST_BARE,
  'GET /api/conferences/:id/release-matrix': HOST_BARE,
  'GET /api/conferences/:id/statements': HOST_BARE,
  'GET /api/case-numbers': ['403', '403', '403', '403', '-', '403', '403', '403'],
  'GET /api/consent-proofs': NOBODY,
  'GET /api/deletion-log': ['403', '403', '403', '403', '-', '403', '403', '403'],
  // The case still runs: nothing of it is due.
  'GET /api/deletions': ['-', '-', '-', '-', '-', '403', '403', '403'],
  'GET /api/deletions/:id': ['404', '404', '404', '404', '404', '403', '403', '403'],
  'GET /api/deletions/:id/counts': ['404', '404', '404', '404', '404', '403', '403', '403'],
  'GET /api/deadline-rules': EVERYBODY,
  'GET /api/drafts': EVERYBODY,
  'GET /api/fields-of-action': ['-', '-', '-', '-', '403', '-', '403', '403'],
  'GET /api/guest/conferences': ['-', '-', '-', '-', '403', '-', '-', '-'],
  'GET /api/guest/conferences/:participantId': GUEST,
  'GET /api/guest/conferences/:participantId/invitation.ics': ['404', '404', '404', '404', '403', '404', '-', '404'],
  'GET /api/handovers': ['-', '-', '-', '-', '-', '403', '403', '403'],
  'GET /api/handovers/:id': HANDOVER,
  // Content goes to those on the case and, once it is offered, to whom it is offered.
  'GET /api/handovers/:id/cases/:partId/package': ['content', '404', 'content', 'content', '403', '403', '403', '403'],
  'GET /api/incoming-moves': CASE_MANAGERS,
  'GET /api/incoming-moves/:id': ['404', '404', '404', '404', '403', '403', '403', '403'],
  'GET /api/incoming-moves/:id/known': ['404', '404', '404', '404', '403', '403', '403', '403'],
  'GET /api/mails': NOBODY,
  'GET /api/municipalities': STAFF,
  'GET /api/notices': STAFF,
  // The co-worker is told that they work on it now.
  'GET /api/notifications': ['-', 'code', '-', '-', '-', '-', '-', '-'],
  'GET /api/notifications/unread-count': EVERYBODY,
  'GET /api/offers': STAFF,
  'GET /api/offers/:id': ['404', '404', '404', '404', '404', '404', '403', '403'],
  'GET /api/offers/suggestions': STAFF,
  'GET /api/organisations': STAFF,
  'GET /api/organisations/:id/notices': NOBODY,
  'GET /api/people': STAFF,
  'GET /api/people/:id/deputies': ['404', '404', '404', '404', '404', '404', '403', '403'],
  'GET /api/planning/counts': COORDINATOR,
  'GET /api/planning/overview': COORDINATOR,
  'GET /api/planungskonferenzen': COORDINATOR,
  'GET /api/planungskonferenzen/:id': COORDINATOR_404,
  'GET /api/referrals/unanswered': ['code', 'code', 'code', '-', '403', '403', '403', '403'],
  'GET /api/reminders': ['code', '-', 'code', '-', 'code', '-', '-', '-'],
  'GET /api/roles': STAFF,
  'GET /api/session': EVERYBODY,
  'GET /api/situations': ['content', 'content', 'content', '-', '403', '403', '403', '403'],
  'GET /api/situations/counts': CASE_MANAGERS,
  'GET /api/structural-issues': COORDINATOR,
  'GET /api/structural-issues/mine': CASE_MANAGERS,
  'GET /api/substitutions': STAFF,
  'GET /api/themes': COORDINATOR,
  'GET /api/themes/:id': COORDINATOR_404,
  'GET /api/themes/:id/counts': COORDINATOR_404,
  'GET /api/themes/:id/issues': COORDINATOR_404,
  'GET /api/users': NOBODY,
  'GET /api/verweisberatungen': CASE_MANAGERS,
  'GET /api/verweisberatungen/:id/slip': ['404', '404', '404', '404', '403', '403', '403', '403'],
  'GET /api/workload': ['403', '403', '403', '403', '-', '403', '403', '403'],
  'GET /api/workload/colleagues': ['-', '-', '-', '-', '-', '403', '403', '403'],
  'GET /api/workload/limit': ['403', '403', '403', '403', '-', '403', '403', '403'],
  'GET /api/workload/mine': CASE_MANAGERS,
  'GET /health': EVERYBODY,
  'GET /health/ready': EVERYBODY,
};

/** Own lists of names: opening what is in them is logged, and they are asked for at every turn. */
const UNLOGGED = ['GET /api/cases'];
/** One look for each person compared. */
const LOGGED_EACH: Record<string, number> = { 'GET /api/clients/:id/comparisons/:otherId': 2 };

describe('what eight people get of one case', () => {
  let api: TestApi;
  let district: District;
  let full: FullCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    full = await givenFullCase(api, district);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const reading = Object.keys(ACCESS_MATRIX).filter((name) => name.startsWith('GET '));

  function addressOf(name: string): string {
    const { caseId, clientId, conferenceId, participantId } = full.ids;
    const { handoverId, partId, documentId } = full.ids;
    const path = name
      .replace('GET ', '')
      .replace(':participantId', participantId)
      .replace(':partId', partId)
      .replace(':documentId', documentId);
    if (path.startsWith('/api/cases/')) return path.replace(':id', caseId);
    if (path.startsWith('/api/handovers/')) return path.replace(':id', handoverId);
    if (path.startsWith('/api/clients/')) return path.replace(/:id|:otherId/g, clientId);
    if (path.startsWith('/api/conferences/')) return path.replace(':id', conferenceId);
    if (path.startsWith('/api/situations')) return `${path}?history=residence`;
    if (path === '/api/planning/counts') return `${path}?challenge=ZT-1`;
    return path.replace(':id', randomUUID());
  }

  async function sightOf(one: One, name: string): Promise<Sight> {
    const { status, body } = await full.people[one].get<unknown>(addressOf(name));
    const text = JSON.stringify(body);
    const isTold = full.secrets.some((word) => text.includes(word));
    if (isTold && one !== 'lead' && one !== 'deputy') throw new Error(`${name} tells ${one} of a sensitive note`);
    const finds = (words: string[]): boolean => words.some((word) => text.includes(word));
    if (status === 403 || status === 404) return finds([...full.content, ...full.codes]) ? 'content' : `${status}`;
    if (status !== 200) throw new Error(`${name} answered ${one} with ${status}`);
    if (finds(full.content)) return 'content';
    return finds(full.codes) ? 'code' : '-';
  }

  async function looksOf(one: One): Promise<number> {
    // A sensitive note that is shown in a timeline leaves a line of its own besides.
    const { rows } = await district.sql.query<{ looks: number }>(
      `select count(*)::int as looks from access_log where actor_id = $1 and case_id = $2
         and what <> 'sensitive_note'`,
      [full.people[one].id, full.ids.caseId],
    );
    return rows[0]!.looks;
  }

  it('lists every read endpoint', () => {
    expect(Object.keys(TABLE).sort()).toEqual(reading.sort());
  });

  it.each(reading)('%s', async (name) => {
    const sights: Sight[] = [];
    const looks: number[] = [];
    for (const one of EIGHT) {
      const before = await looksOf(one);
      sights.push(await sightOf(one, name));
      looks.push((await looksOf(one)) - before);
    }
    expect(sights).toEqual(TABLE[name]);
    const owed = UNLOGGED.includes(name) ? 0 : (LOGGED_EACH[name] ?? 1);
    const wrong = EIGHT.filter((_, at) => sights[at] === 'content' && looks[at] !== owed);
    const needless = EIGHT.filter((_, at) => ['403', '404'].includes(sights[at]!) && looks[at] !== 0);
    expect({ wrong, needless }).toEqual({ wrong: [], needless: [] });
  });

  it('leaves no word of the case in facts, jobs, messages and logs', async () => {
    const { rows } = await district.sql.query<{ trace: string }>(TRACES, [district.id]);
    const words = [...full.content, ...full.secrets.slice(0, 1)];
    expect(rows.filter(({ trace }) => words.some((word) => trace.includes(word)))).toEqual([]);
    expect(rows.length).toBeGreaterThan(20);
  });

  it('does not lead the duplicate search of a colleague to the person', async () => {
    const search = { name: full.content[0], birthDate: '1990-05-17' };
    const { body } = await full.people.colleague.post('/api/client-search', search);
    for (const word of [...full.content, ...full.codes]) expect(JSON.stringify(body)).not.toContain(word);
  });
});

/** Rows that leave the case's own tables, or that people outside of it read. */
const TRACES = `
select t::text as trace from event t where district_id = $1
union all select d::text from delivery d join event e on e.id = d.event_id where e.district_id = $1
union all select t::text from notification t where district_id = $1
union all select t::text from reminder t where district_id = $1
union all select t::text from mail t where district_id = $1
union all select t::text from access_log t where district_id = $1
union all select i::text from idempotency_key i join user_account u on u.id = i.user_id where u.district_id = $1`;
