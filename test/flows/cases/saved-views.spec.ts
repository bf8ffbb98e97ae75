import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface View {
  id: string;
  name: string;
  filter: object;
}

interface Refusal {
  code: string;
  fields: { field: string; code: string; message: string }[];
}

const PATH = '/api/case-views';
const FILTER = {
  state: 'closed',
  topic: 'sprache_bildung',
  phase: 'klaerung',
  ags: '05999001',
  overdue: true,
  consent: 'missing',
};

describe('saved views of the case list', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const save = (name: string, filter: object = FILTER, person = worker) =>
    person.post<View & Refusal>(PATH, { name, filter });
  const list = async (person = worker) => (await person.get<View[]>(PATH)).body;

  it('are kept as they were set, found after a new login, renamed and deleted', async () => {
    const { status, body } = await save('  Überfällige in Ort 1 ');
    expect(status).toBe(201);
    await save('Alle', { phase: null });
    const elsewhere = await district.signIn(worker);
    expect(await list(elsewhere)).toEqual([
      { id: body.id, name: 'Überfällige in Ort 1', filter: FILTER },
      expect.objectContaining({ name: 'Alle', filter: { state: 'open' } }),
    ]);
    expect((await worker.patch(`${PATH}/${body.id}`, { name: 'Ort 1' })).status).toBe(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Ort 1', 'Alle']);
    expect((await worker.delete(`${PATH}/${body.id}`)).status).toBe(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Alle']);
  });

  it('are seen, changed and deleted by nobody else', async () => {
    const { id } = (await save('Meine')).body;
    const colleague = await district.person('case_manager');
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    for (const person of [colleague, stranger]) {
      expect(await list(person)).toEqual([]);
      expect((await person.patch(`${PATH}/${id}`, { name: 'Fremde' })).status).toBe(404);
      expect((await person.delete(`${PATH}/${id}`)).status).toBe(404);
      expect((await save('Meine', FILTER, person)).status).toBe(201);
    }
    expect((await (await district.person('leitung')).get(PATH)).status).toBe(403);
    expect(await list()).toEqual([{ id, name: 'Meine', filter: FILTER }]);
    expect((await worker.patch(`${PATH}/${randomUUID()}`, { name: 'Keine' })).status).toBe(404);
    await other.close();
  });

  it('have one name each, in whatever case it is typed', async () => {
    await save('Überfällige');
    const { id } = (await save('Zweite')).body;
    const field = { field: 'name', code: 'case-view.name-taken', message: 'Eine Ihrer Ansichten heißt schon so.' };
    expect(await save('überfällige')).toMatchObject({ status: 400, body: { fields: [field] } });
    const renamed = await worker.patch(`${PATH}/${id}`, { name: 'ÜBERFÄLLIGE' });
    expect(renamed).toMatchObject({ status: 400, body: { fields: [field] } });
    expect((await worker.patch(`${PATH}/${id}`, { name: 'ZWEITE' })).status).toBe(204);
    expect((await list()).map(({ name }) => name)).toEqual(['Überfällige', 'ZWEITE']);
  });

  it('are twenty at most, also when saved at once', async () => {
    const answers = await Promise.all(Array.from({ length: 23 }, (_, at) => save(`Ansicht ${at}`)));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [409, 'case-view.too-many']),
    );
    const mine = await list();
    expect(mine).toHaveLength(20);
    await worker.delete(`${PATH}/${mine[0]!.id}`);
    expect((await save('Wieder Platz')).status).toBe(201);
  });

  it.each([
    ['no name', { filter: {} }],
    ['an empty name', { name: '  ', filter: {} }],
    ['a long name', { name: 'x'.repeat(61), filter: {} }],
    ['a name that is none', { name: 1, filter: {} }],
    ['no filter', { name: 'Ohne' }],
    ['a filter that is none', { name: 'Text', filter: 'phase' }],
    ['a list', { name: 'Liste', filter: [{}] }],
    ['a word searched for', { name: 'Suche', filter: { text: 'Beispiel' } }],
    ['a place in the list', { name: 'Seite', filter: { cursor: 'abc' } }],
    ['a page', { name: 'Seite', filter: { limit: 50 } }],
    ['an order', { name: 'Folge', filter: { sort: 'due' } }],
    ['a phase that is none', { name: 'Phase', filter: { phase: 'Testfrau Beispiel' } }],
    ['a Kommune that is none', { name: 'Ort', filter: { ags: 'Ort' } }],
    ['a code that is none', { name: 'Titel', filter: { residence: 'Testfrau Beispiel' } }],
    ['another owner', { name: 'Fremd', filter: {}, userId: randomUUID() }],
  ])('refuse %s and keep nothing', async (_what, body) => {
    expect(await worker.post(PATH, body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(await list()).toEqual([]);
  });

  it('change their name alone', async () => {
    const { id } = (await save('Feste')).body;
    expect((await worker.patch(`${PATH}/${id}`, { name: 'Andere', filter: {} })).status).toBe(400);
    expect(await list()).toEqual([{ id, name: 'Feste', filter: FILTER }]);
  });

  it('end with the account', async () => {
    const { rows } = await district.sql.query<{ rule: string }>(
      `select confdeltype as rule from pg_constraint where contype = 'f' and conrelid = 'saved_case_view'::regclass`,
    );
    expect(rows).toEqual([{ rule: 'c' }]);
  });
});
