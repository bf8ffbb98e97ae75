import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase, givenPlan } from '../../given/case';
import { givenInvitedGuest, planConference } from '../../given/conference';
import { District } from '../../given/given';
import type { Answer, Person } from '../../given/person';

const WRITERS = 16;
const ROUNDS = 6;

describe('sixteen writers on one case', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    file = await givenCase(worker);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const made = async (path: string, body: object): Promise<string> =>
    (await worker.post<{ id: string }>(path, body)).body.id;

  async function stored(table: string, column: string, id: string): Promise<{ version: number; value: string }> {
    const { rows } = await district.sql.query<{ version: number; value: string }>(
      `select version, ${column} as value from ${table} where id = $1`,
      [id],
    );
    return rows[0]!;
  }

  /** Everybody writes at once; exactly one may win. @returns whose text that was */
  async function race(write: (text: string) => Promise<Answer>): Promise<string> {
    const texts = Array.from({ length: WRITERS }, (_, writer) => `Fassung ${writer + 1}`);
    const answers = await Promise.all(texts.map(write));
    const winners = texts.filter((_, writer) => answers[writer]!.status < 300);
    expect(answers.filter(({ status }) => status >= 300 && status !== 409)).toEqual([]);
    expect(winners).toHaveLength(1);
    return winners[0]!;
  }

  const CASE = () => `/api/cases/${file.id}`;
  const KINDS: { table: string; column: string; field: string; at: () => Promise<{ path: string; id: string }> }[] = [
    { table: 'note', column: 'body', field: 'body', at: async () => at('notes', { body: 'Anfang' }) },
    {
      table: 'contact',
      column: 'note',
      field: 'note',
      at: async () => at('contacts', { kind: 'phone', heldOn: api.clock.today(), note: 'Anfang' }),
    },
    { table: 'goal', column: 'text', field: 'text', at: async () => plan('goals', 'goalId') },
    { table: 'measure', column: 'text', field: 'text', at: async () => plan('measures', 'measureId') },
    {
      table: 'client',
      column: 'town',
      field: 'town',
      at: async () => ({ path: `/api/clients/${file.clientId}`, id: file.clientId }),
    },
    {
      table: 'conference',
      column: 'question',
      field: 'question',
      at: async () => {
        const id = await planConference(worker, { caseId: file.id });
        return { path: `/api/conferences/${id}`, id };
      },
    },
  ];

  async function at(kind: string, body: object): Promise<{ path: string; id: string }> {
    const id = await made(`${CASE()}/${kind}`, body);
    return { path: `${CASE()}/${kind}/${id}`, id };
  }

  async function plan(kind: string, key: 'goalId' | 'measureId'): Promise<{ path: string; id: string }> {
    const id = (await givenPlan(worker, file.id))[key];
    return { path: `${CASE()}/hilfeplan/${kind}/${id}`, id };
  }

  it.each(KINDS)('overwrite nothing silently: $table', async ({ table, column, field, at: begin }) => {
    const { path, id } = await begin();
    for (let round = 0; round < ROUNDS; round++) {
      const { version } = await stored(table, column, id);
      const winner = await race((text) => worker.patch(path, { [field]: `${text}, Runde ${round}`, version }));
      expect(await stored(table, column, id)).toEqual({ version: version + 1, value: `${winner}, Runde ${round}` });
    }
  });

  it('overwrite nothing silently: the case itself', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const { version } = await stored('case_file', 'code', file.id);
      const day = (text: string) => `2020-${String(round).padStart(2, '0')}-${text.slice(-2).trim().padStart(2, '0')}`;
      const winner = await race((text) =>
        worker.put(`${CASE()}/intake`, { criteria: {}, noticeHandedOn: day(text), version }),
      );
      const intake = `intake ->> 'noticeHandedOn'`;
      expect(await stored('case_file', intake, file.id)).toEqual({ version: version + 1, value: day(winner) });
    }
  });

  it('begin one statement, not several over each other', async () => {
    const guest = await district.person('conference_guest');
    const { participantId } = await givenInvitedGuest(worker, guest);
    const path = `/api/guest/conferences/${participantId}`;
    const winner = await race((body) => guest.put(`${path}/statement`, { body, version: 0 }));
    expect((await guest.get(path)).body).toMatchObject({ statement: { body: winner, version: 1 } });
  });

  it('begin one draft', async () => {
    const subject = `note/${file.id}`;
    await race((content) => worker.put('/api/drafts', { subject, caseId: file.id, content, revision: 0 }));
  });

  it('of new entries are all heard', async () => {
    const contact = { kind: 'phone', heldOn: api.clock.today() };
    const kinds = Array.from({ length: WRITERS }, (_, writer) => (writer % 2 ? 'contacts' : 'notes'));
    const answers = await Promise.all(
      kinds.map((kind) => worker.post(`${CASE()}/${kind}`, kind === 'notes' ? { body: 'Neu' } : contact)),
    );
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  });
});
