import { readdir, readFile } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, type GivenCase } from '../../given/case';
import { District } from '../../given/given';
import { docx, pdf, upload } from '../../given/files';
import { jpeg } from '../../given/pictures';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

interface Row {
  id: string;
  title: string;
  kind: string;
  fileName: string;
  size: number;
  scan: string;
  version: number;
  link: object | null;
  removal: { reason: string; byName: string } | null;
}

describe('documents of a case', () => {
  let api: TestApi;
  let district: District;
  let elsewhere: District;
  let worker: Person;
  let colleague: Person;
  let stranger: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    elsewhere = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
    stranger = await elsewhere.person('case_manager');
  });
  beforeEach(async () => {
    file = await givenCase(worker);
  });
  afterAll(async () => {
    await district.close();
    await elsewhere.close();
    await api.close();
  });

  const path = (rest = '') => `/api/cases/${file.id}/documents${rest}`;
  const pathOnDisk = (id: string) => join(api.config.FALLNETZ_FILES_DIR, id.slice(-2), id);
  const list = async (query = ''): Promise<Row[]> => (await worker.get<{ items: Row[] }>(path(query))).body.items;
  const given = async (fields: object = {}): Promise<string> => {
    const { status, body } = await upload(worker, file.id, { content: pdf(), ...fields });
    expect(status).toBe(201);
    return body.id;
  };
  const only = async (): Promise<Row> => (await list())[0]!;
  const looks = async (what: string) =>
    (
      await district.sql.query('select subject_id, actor_id from access_log where case_id = $1 and what = $2', [
        file.id,
        what,
      ])
    ).rows as { subject_id: string; actor_id: string }[];
  const facts = async () =>
    (
      await district.sql.query('select type, data from event where case_id = $1 and type like $2 order by id', [
        file.id,
        'document.%',
      ])
    ).rows as { type: string; data: object }[];

  async function files(): Promise<string[]> {
    const found = await readdir(api.config.FALLNETZ_FILES_DIR, { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return found.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  it('come back as they were sent, encrypted on disk, every look logged', async () => {
    const content = pdf('Markerwort im Bescheid');
    const id = await given({ content, fileName: 'Bescheid Müller.pdf', documentOn: '2026-01-31' });
    expect(await only()).toMatchObject({
      id,
      kind: 'bescheid',
      title: 'Bescheid vom Amt',
      fileName: 'Bescheid Müller.pdf',
      documentOn: '2026-01-31',
      size: content.length,
      scan: 'unscanned',
      removal: null,
    });
    const { status, bytes, headers } = await worker.get(path(`/${id}/content`));
    expect(status).toBe(200);
    expect(bytes.equals(content)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; .*filename\*=UTF-8''Bescheid%20M%C3%BCller\.pdf$/,
      ) as string,
    });
    expect((await readFile(pathOnDisk(id))).includes('Markerwort')).toBe(false);
    expect(await looks('document_content')).toEqual([{ subject_id: id, actor_id: worker.id }]);
    expect((await looks('documents')).length).toBe(1);
    const { rows } = await district.sql.query('select sha256 from case_document where id = $1', [id]);
    expect(rows).toEqual([{ sha256: createHash('sha256').update(content).digest('hex') }]);
    expect(await facts()).toEqual([
      { type: 'document.added', data: { kind: 'bescheid', format: 'pdf', scan: 'unscanned' } },
    ]);
  });

  it('may be large, and photos lose where they were taken', async () => {
    const content = Buffer.concat([pdf(), Buffer.alloc(5_000_000, 'x'), Buffer.from('\n%%EOF\n')]);
    const id = await given({ content });
    expect((await worker.get(path(`/${id}/content`))).bytes.equals(content)).toBe(true);
    const photo = await given({ content: jpeg(), fileName: 'foto.jpg' });
    expect((await worker.get(path(`/${photo}/content`))).bytes.toString('latin1')).not.toContain('GPS');
  });

  it('sent again after a lost answer are stored once; another file under the key is refused', async () => {
    const key = randomUUID();
    const sent = { content: jpeg(), fileName: 'foto.jpg', key };
    const before = await files();
    const first = await upload(worker, file.id, sent);
    for (const again of await Promise.all([1, 2, 3].map(() => upload(worker, file.id, sent)))) {
      expect(again).toMatchObject({ status: 201, body: first.body });
    }
    for (const other of [{ content: jpeg({ behind: 'x' }) }, { title: 'Anders' }, { fileName: 'anderes.jpg' }]) {
      const answer = await upload(worker, file.id, { ...sent, ...other });
      expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency.other-request' } });
    }
    expect((await list()).map(({ id }) => id)).toEqual([first.body.id]);
    expect((await facts()).length).toBe(1);
    expect((await files()).filter((name) => !before.includes(name))).toEqual([first.body.id]);
    expect((await upload(worker, file.id, { ...sent, key: 'zu kurz' })).body.code).toBe('idempotency.key');
    expect((await list()).length).toBe(1);
  });

  it('stay behind the wall of the case', async () => {
    const id = await given();
    const deputy = await district.person('case_manager');
    await givenSubstitution(api, district, worker, deputy);
    expect((await deputy.get(path(`/${id}/content`))).status).toBe(200);
    const guest = await district.person('abh_participant');
    for (const [person, status] of [
      [colleague, 404],
      [stranger, 404],
      [guest, 403],
    ] as const) {
      expect((await person.get(path())).status).toBe(status);
      expect((await person.get(path(`/${id}/content`))).status).toBe(status);
      expect((await upload(person, file.id, { content: pdf() })).status).toBe(status);
      expect((await person.patch(path(`/${id}`), { title: 'x', version: 1 })).status).toBe(status);
      expect((await person.post(path(`/${id}/removal`), { reason: 'duplicate', version: 1 })).status).toBe(status);
    }
    const other = await givenCase(worker);
    expect((await worker.get(`/api/cases/${other.id}/documents/${id}/content`)).status).toBe(404);
    expect((await list()).length).toBe(1);
  });

  it('are paged and filtered by kind', async () => {
    for (const kind of ['bescheid', 'zeugnis', 'bescheid']) await given({ kind, content: pdf(kind) });
    const first = await worker.get<{ items: Row[]; next: string }>(path('?limit=2'));
    const second = await worker.get<{ items: Row[]; next: string | null }>(path(`?limit=2&cursor=${first.body.next}`));
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([2, 1, null]);
    expect((await list('?kind=zeugnis')).map(({ kind }) => kind)).toEqual(['zeugnis']);
    expect((await worker.get(path('?kind=unsinn'))).status).toBe(400);
  });

  it('tell when the same file is there already', async () => {
    await given({ title: 'Das erste' });
    const { body } = await upload(worker, file.id, { content: pdf(), fileName: 'kopie.pdf' });
    expect(body.twin).toMatchObject({ title: 'Das erste' });
    const other = await givenCase(worker);
    expect((await upload(worker, other.id, { content: pdf() })).body.twin).toBeNull();
  });

  it.each([
    ['a renamed program', { content: Buffer.from('MZ\x90\0'), fileName: 'rechnung.pdf' }, 422, 'file.ending'],
    ['a program', { content: Buffer.from('MZ\x90\0'), fileName: 'rechnung.exe' }, 422, 'file.format'],
    [
      'a bomb',
      { content: docx({ name: 'a', content: Buffer.alloc(40_000_000) }), fileName: 'a.docx' },
      422,
      'file.bomb',
    ],
    ['an empty file', { content: Buffer.alloc(0) }, 422, 'file.empty'],
    ['a file over 20 MB', { content: Buffer.alloc(20 * 1024 * 1024 + 1) }, 413, 'file.too-large'],
    ['far too much', { content: Buffer.alloc(22 * 1024 * 1024) }, 413, 'file.too-large'],
    ['an unknown kind', { content: pdf(), kind: 'unsinn' }, 400, 'request.invalid'],
    ['no title', { content: pdf(), title: '' }, 400, 'request.invalid'],
    ['no day', { content: pdf(), documentOn: '2026-02-30' }, 400, 'request.invalid'],
    ['a field nobody asked for', { content: pdf(), scan: 'clean' }, 400, 'request.invalid'],
    ['a contact of nobody', { content: pdf(), contactId: '0190a0a0-0000-7000-8000-000000000000' }, 404, 'not-found'],
  ])('refuse %s with a sentence and leave nothing behind', async (_what, sent, status, code) => {
    const before = await files();
    const answer = await upload<{ code: string; title: string }>(worker, file.id, sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.title).toMatch(/[.]$/);
    expect(await list()).toEqual([]);
    // After a refusal by the last step the file waits for the sweep.
    if (status !== 404) expect(await files()).toEqual(before);
  });

  it('need a form with one file', async () => {
    const send = (body: string, type: string) =>
      worker.ask<{ code: string }>('POST', path(), Buffer.from(body), { 'content-type': type });
    expect((await send('{}', 'application/json')).body.code).toBe('request.media-type');
    const form = '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nTitel\r\n--x--\r\n';
    expect((await send(form, 'multipart/form-data; boundary=x')).body.code).toBe('file.missing');
    const half = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4';
    const before = await files();
    expect((await send(half, 'multipart/form-data; boundary=x')).body.code).toBe('file.interrupted');
    expect(await files()).toEqual(before);
  });

  it('cannot be added without consent or to a closed case', async () => {
    await district.sql.query('update consent set withdrawn_at = now() where client_id = $1', [file.clientId]);
    const { body } = await upload(worker, file.id, { content: pdf() });
    expect(body.code).toBe('case.consent-missing');
  });

  it('are corrected by two people one after the other', async () => {
    const contact = { kind: 'phone', heldOn: '2026-01-05', participants: '', note: '' };
    const contactId = (await worker.post<{ id: string }>(`/api/cases/${file.id}/contacts`, contact)).body.id;
    const noteId = (await worker.post<{ id: string }>(`/api/cases/${file.id}/notes`, { body: 'Notiz' })).body.id;
    const id = await given({ contactId });
    expect((await only()).link).toMatchObject({ kind: 'contact', on: '2026-01-05', contactKind: 'phone' });
    expect((await worker.patch(path(`/${id}`), { title: 'Zeugnis', kind: 'zeugnis', version: 1 })).status).toBe(204);
    expect((await worker.patch(path(`/${id}`), { noteId, version: 2 })).status).toBe(204);
    expect(await only()).toMatchObject({
      title: 'Zeugnis',
      kind: 'zeugnis',
      version: 3,
      link: { kind: 'note', id: noteId },
    });
    const stale = await worker.patch<{ code: string; changed: { fields: string[] }[] }>(path(`/${id}`), {
      title: 'Alt',
      version: 2,
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'version.stale']);
    expect(stale.body.changed[0]?.fields).toEqual(['noteId', 'contactId']);
    expect((await worker.patch(path(`/${id}`), { title: null, version: 3 })).status).toBe(400);
    expect(await only()).toMatchObject({ title: 'Zeugnis' });
    expect((await worker.patch(path(`/${id}`), { noteId: null, documentOn: null, version: 3 })).status).toBe(204);
    expect((await only()).link).toBeNull();
  });

  it('are removed for good; kind, who, when and why stay', async () => {
    const id = await given({ title: 'Falsche Person' });
    expect((await worker.post(path(`/${id}/removal`), { reason: 'weil', version: 1 })).status).toBe(400);
    expect((await worker.post(path(`/${id}/removal`), { reason: 'wrong_person', version: 9 })).status).toBe(409);
    await district.sql.query('update consent set withdrawn_at = now() where client_id = $1', [file.clientId]);
    expect((await worker.post(path(`/${id}/removal`), { reason: 'wrong_person', version: 1 })).status).toBe(204);
    const row = await only();
    expect(row).toMatchObject({
      kind: 'bescheid',
      title: '',
      fileName: '',
      removal: { reason: 'wrong_person', byName: worker.name },
    });
    expect((await worker.get(path(`/${id}/content`))).status).toBe(404);
    expect((await worker.post(path(`/${id}/removal`), { reason: 'duplicate', version: 2 })).status).toBe(404);
    const { rows } = await district.sql.query('select file_key, sha256 from case_document where id = $1', [id]);
    expect(rows).toEqual([{ file_key: null, sha256: null }]);
    expect((await facts()).at(-1)).toEqual({
      type: 'document.removed',
      data: { kind: 'bescheid', reason: 'wrong_person' },
    });
  });
});
