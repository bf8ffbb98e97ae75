import type { Role } from '@fallnetz/organisation';
import { Db } from '@fallnetz/platform';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import { quarterOf } from '../../../libs/planning/src/counts/quarter';
import type { Person } from '../../given/person';
import { givenCatalogue, givenIssue, givenTheme, observation } from '../../given/planning';

interface Inbox {
  items: Record<string, unknown>[];
  next: string | null;
}

describe('structural issues', () => {
  let api: TestApi;
  let [district, elsewhere]: District[] = [];
  let [reporter, colleague, manager, stranger]: Person[] = [];

  beforeAll(async () => {
    api = await startApi();
    [district, elsewhere] = [await District.create(api), await District.create(api)];
    reporter = await district.person('case_manager');
    colleague = await district.person('case_manager');
    manager = await district.person('koordinierende_stelle');
    stranger = await elsewhere.person('koordinierende_stelle');
    await givenCatalogue(manager);
    await givenCatalogue(stranger);
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await Promise.all([district?.close(), elsewhere?.close()]);
    await api.close();
  });

  const inbox = async (person: Person, query = '') =>
    (await person.get<Inbox>(`/api/structural-issues?clustered=false${query}`)).body.items;
  const count = async () =>
    (
      await district!.sql.query<{ n: number }>(
        'select count(*)::int as n from structural_issue where district_id = $1',
        [district!.id],
      )
    ).rows[0]!.n;

  it('reach the inbox of the Koordinierende Stelle without whoever reported', async () => {
    const id = await givenIssue(reporter!);
    const found = (await inbox(manager!)).find((issue) => issue.id === id);
    expect(found).toEqual({
      id,
      challengeCode: 'AW-1',
      challengeLabel: 'Keine arbeitsbegleitende Sprachförderung',
      observation: observation().observation,
      wish: observation().wish,
      rechtskreis: 'sgb_ii',
      level: 'kreis',
      ags: '05999001',
      municipality: 'Ort 1',
      quarter: quarterOf(api.clock.today()),
      themeId: null,
    });
    const everything = JSON.stringify(await inbox(manager!));
    for (const trace of [reporter!.id, reporter!.name, reporter!.organisationId])
      expect(everything).not.toContain(trace);
  });

  it('are seen by their reporter alone, besides', async () => {
    const id = await givenIssue(reporter!);
    const mine = async (person: Person) => (await person.get<Inbox>('/api/structural-issues/mine')).body.items;
    expect(await mine(reporter!)).toContainEqual(
      expect.objectContaining({ id, theme: null, answers: [], municipality: 'Ort 1' }),
    );
    expect(await mine(colleague!)).toEqual([]);
    expect((await reporter!.get('/api/structural-issues')).status).toBe(403);
    expect((await manager!.get('/api/structural-issues/mine')).status).toBe(403);
    expect(await inbox(stranger!)).toEqual([]);
  });

  it('keep who reported out of reach of everybody else, in the database too', async () => {
    const id = await givenIssue(reporter!);
    const readAs = (person: Person, role: Role) =>
      acting(api, person, role, async () => {
        const db = api.app.get(Db, { strict: false });
        return (await db.rows('select 1 from structural_issue_report where structural_issue_id = $1', [id])).length;
      });
    expect(await readAs(reporter!, 'case_manager')).toBe(1);
    expect(await readAs(colleague!, 'case_manager')).toBe(0);
    expect(await readAs(manager!, 'koordinierende_stelle')).toBe(0);
  });

  it('carry an id that tells no time', async () => {
    expect((await givenIssue(reporter!))[14]).toBe('4');
  });

  it('say where the person shows, each text for itself, and do not repeat it', async () => {
    const alone = { observation: 'Ein syrischer Vater wartet.', wish: 'Plätze für sechs Kinder.' };
    const { body } = await reporter!.post('/api/structural-issues', observation(alone));
    expect(body).toMatchObject({ fields: [{ field: 'wish', places: [{ from: 11, until: 21 }] }] });
    const named = await reporter!.post('/api/structural-issues', observation({ wish: 'Ein Kurs für Frau Beispiel.' }));
    expect(named.body).toMatchObject({ fields: [{ field: 'wish', places: [{ from: 13, until: 26 }] }] });
    expect(JSON.stringify(named.body)).not.toContain('Beispiel');
  });

  it.each([
    ['observation', { observation: 'Frau Beispiel bekommt keinen Kursplatz.' }, 'field.holds-name'],
    ['observation', { observation: 'Aktenzeichen 1234567 bleibt liegen.' }, 'field.holds-number'],
    ['wish', { wish: 'Rückruf unter 05241 850 111' }, 'field.holds-number'],
    [
      'observation',
      { observation: 'Ein syrischer Vater von sechs Kindern findet keine Wohnung.' },
      'field.rare-combination',
    ],
    [
      'wish',
      { observation: 'Ein syrischer Vater wartet.', wish: 'Plätze für sechs Kinder.' },
      'field.rare-combination',
    ],
    ['challengeCode', { challengeCode: 'XX-9' }, 'field.unknown-challenge'],
    ['ags', { ags: '01001000' }, 'field.unknown-municipality'],
    ['ags', { ags: 'Gütersloh' }, 'field.invalid'],
    ['quarter', { quarter: '2019-Q1' }, 'field.quarter-out-of-range'],
    ['quarter', { quarter: '2099-Q1' }, 'field.quarter-out-of-range'],
    ['level', { level: 'bund' }, 'field.not-a-choice'],
    ['rechtskreis', { rechtskreis: 'sgb_v' }, 'field.not-a-choice'],
    ['observation', { observation: '  ' }, 'field.required'],
    ['observation', { observation: 'x'.repeat(2001) }, 'field.too-long'],
    ['wish', { wish: 7 }, 'field.invalid'],
    ['caseId', { caseId: '00000000-0000-4000-8000-000000000000' }, 'field.unknown'],
  ])('are refused at %s (case %#)', async (field, more, code) => {
    const before = await count();
    const { status, body } = await reporter!.post('/api/structural-issues', observation(more));
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request.invalid', fields: [{ field, code }] });
    expect(await count()).toBe(before);
  });

  it('may only be reported by Case-Manager*innen', async () => {
    for (const role of ['koordinierende_stelle', 'leitung', 'conference_guest', 'fachadministration'] as const) {
      const person = await district!.person(role);
      expect((await person.post('/api/structural-issues', observation())).status).toBe(403);
    }
  });

  it('count for an earlier quarter when it is named', async () => {
    api.clock.travel({ days: -120 });
    const id = await givenIssue(reporter!);
    api.clock.reset();
    const past = (await inbox(manager!)).find((issue) => issue.id === id)?.quarter as string;
    const named = await givenIssue(reporter!, { quarter: past });
    expect((await inbox(manager!)).find((issue) => issue.id === named)).toMatchObject({ quarter: past });
  });

  it('lose place and time in lists once they are in a theme', async () => {
    const id = await givenIssue(reporter!, { challengeCode: 'AW-2' });
    const themeId = await givenTheme(manager!, [id]);
    expect((await inbox(manager!)).map((issue) => issue.id)).not.toContain(id);
    const clustered = (await manager!.get<Inbox>('/api/structural-issues?clustered=true&challenge=AW-2')).body.items;
    expect(clustered).toEqual([expect.objectContaining({ id, themeId, ags: null, municipality: null, quarter: null })]);
  });

  it('come page by page', async () => {
    const filler = await district!.person('case_manager');
    for (let at = 0; at < 52; at += 1)
      await givenIssue(filler, { challengeCode: 'AW-2', observation: `Beobachtung ${at}` });
    const read = async (first: string) => {
      const seen: unknown[] = [];
      for (let url: string | null = first; url;) {
        const { items, next }: Inbox = (await (url.includes('mine') ? filler : manager!).get<Inbox>(url)).body;
        seen.push(...items.map((item) => item.id));
        url = next && `${first}${first.includes('?') ? '&' : '?'}cursor=${next}`;
      }
      return seen;
    };
    for (const list of ['/api/structural-issues?challenge=AW-2', '/api/structural-issues/mine']) {
      const ids = await read(list);
      expect(new Set(ids).size).toBe(52);
      expect(ids).toHaveLength(52);
    }
    expect((await manager!.get('/api/structural-issues?cursor=unfug')).body.code).toBe('request.malformed');
    expect((await manager!.get('/api/structural-issues?clustered=vielleicht')).status).toBe(400);
  });
});
