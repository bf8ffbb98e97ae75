import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Entry {
  type: string;
  actorName: string;
  contact: { kind: string; direction: string | null; subject: string } | null;
  note: { body: string } | null;
  hit?: { text: string; subject: string; participants: string };
}

describe('finding something in the timeline', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;
  let file: GivenCase;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
    file = await givenCase(worker);
    path = `/api/cases/${file.id}`;
    await worker.post(`${path}/assignments`, { userId: colleague.id, part: 'co_worker' });
    await worker.post(`${path}/notes`, { body: 'Wartet auf den Kindergeldbescheid.\nHäuser besichtigt.' });
    await colleague.post(`${path}/notes`, { body: 'Sprachkurs ab Mai.' });
    await worker.post(`${path}/contacts`, {
      kind: 'post',
      heldOn: '2026-01-15',
      direction: 'sent',
      subject: 'Widerspruch',
      note: 'Fristwahrend abgeschickt.',
    });
    await worker.post(`${path}/contacts`, {
      kind: 'in_person',
      heldOn: '2026-02-20',
      participantKinds: ['client', 'interpreter'],
      participants: 'Frau Testamt',
      interpreterKind: 'phone',
      interpreterLanguage: 'ar',
      note: 'Über das Haus gesprochen.',
    });
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const found = async (query: string): Promise<Entry[]> =>
    (await worker.get<{ items: Entry[] }>(`${path}/timeline?${query}`)).body.items;
  const search = (text: string, more: object = {}, person = worker) =>
    person.post<{ items: Entry[]; next: string | null }>(`${path}/timeline/search`, { text, ...more });
  const textsOf = async (text: string, more: object = {}): Promise<(string | undefined)[]> =>
    (await search(text, more)).body.items.map(({ hit }) =>
      hit?.text.replaceAll('\uE000', '[').replaceAll('\uE001', ']'),
    );

  it('filters by letters, person and period; of a contact the day it was held counts', async () => {
    expect(await found('kind=letter')).toMatchObject([{ contact: { direction: 'sent', subject: 'Widerspruch' } }]);
    const theirs = await found(`personId=${colleague.id}`);
    expect(new Set(theirs.map(({ actorName }) => actorName))).toEqual(new Set([colleague.name]));
    expect(await found('kind=contact&from=2026-01-01&until=2026-01-31')).toMatchObject([{ contact: { kind: 'post' } }]);
    expect(await found(`from=${api.clock.today()}&kind=contact`)).toEqual([]);
    expect(await found(`from=${api.clock.today()}&kind=note`)).toHaveLength(2);
    expect((await worker.get(`${path}/timeline/people`)).body).toEqual(
      [worker, colleague].map(({ id, name }) => ({ id, name })),
    );
  });

  it('finds German words by their stem and beginnings, and marks the places', async () => {
    expect(await textsOf('haus')).toEqual([
      'Über das [Haus] gesprochen.',
      expect.stringContaining('[Häuser] besichtigt'),
    ]);
    expect(await textsOf('Kindergeld')).toEqual([expect.stringContaining('[Kindergeldbescheid]')]);
    expect(await textsOf('kindergeld wartet')).toHaveLength(1);
    expect(await textsOf('kindergeld sprachkurs')).toEqual([]);
    const [letter] = (await search('widerspruch')).body.items;
    expect(letter?.hit?.subject).toBe('\uE000Widerspruch\uE001');
    const [talk] = (await search('Testamt')).body.items;
    expect(talk?.hit?.participants).toContain('\uE000Testamt\uE001');
  });

  it('combines words with filters, and turns pages', async () => {
    expect(await textsOf('haus', { kind: 'contact' })).toHaveLength(1);
    expect(await textsOf('haus', { personId: colleague.id })).toEqual([]);
    const { body: first } = await search('haus', { limit: 1 });
    const { body: second } = await search('haus', { limit: 1, cursor: first.next });
    expect([first.items, second.items].map((items) => items[0]?.type)).toEqual(['contact.recorded', 'note.recorded']);
    expect(second.next).toBeNull();
  });

  it.each(["'", "a' | !b:*", '%', '():&|!', "x'); drop table note; --", 'und', '😀😀'])(
    'takes %s as words and nothing else',
    async (text) => {
      expect((await search(text.padEnd(2, '.'))).status).toBe(200);
    },
  );

  it.each([{ text: 'x' }, { text: 'x'.repeat(201) }, { text: 7 }, { text: 'haus', kind: 'alles' }, {}])(
    'refuses a bad search (%#)',
    async (body) => {
      expect((await worker.post(`${path}/timeline/search`, body)).status).toBe(400);
    },
  );

  it('stays inside the wall', async () => {
    const stranger = await district.person('case_manager');
    expect((await search('haus', {}, stranger)).status).toBe(404);
    expect((await stranger.get(`${path}/timeline/people`)).status).toBe(404);
    const leitung = await district.person('leitung');
    expect((await search('haus', {}, leitung)).status).toBe(404);
  });

  it.each([
    [{ kind: 'phone', direction: 'sent' }, ['direction']],
    [{ kind: 'in_person', subject: 'x' }, ['subject']],
    [{ kind: 'post', direction: 'both' }, ['direction']],
    [{ kind: 'phone', participantKinds: ['dog'] }, ['participantKinds']],
    [{ kind: 'phone', participantKinds: ['client', 'client'] }, ['participantKinds']],
    [{ kind: 'phone', interpreterKind: 'nobody' }, ['interpreterKind']],
    [{ kind: 'phone', interpreterLanguage: 'Arabisch' }, ['interpreterLanguage']],
  ])('refuses a contact that cannot be (%#)', async (fields, wrong) => {
    const { status, body } = await worker.post<{ fields: { field: string }[] }>(`${path}/contacts`, {
      heldOn: '2026-01-05',
      ...fields,
    });
    expect([status, body.fields.map(({ field }) => field)]).toEqual([400, wrong]);
  });

  it('a letter that becomes a call loses direction and subject, or is refused', async () => {
    const letter = { kind: 'digital', heldOn: '2026-01-05', direction: 'received', subject: 'Termin' };
    const { body } = await worker.post<{ id: string }>(`${path}/contacts`, letter);
    const address = `${path}/contacts/${body.id}`;
    expect((await worker.patch(address, { kind: 'phone', version: 1 })).status).toBe(400);
    const call = { kind: 'phone', direction: null, subject: '', version: 1 };
    expect((await worker.patch(address, call)).status).toBe(204);
  });
});
