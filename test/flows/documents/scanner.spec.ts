import { randomUUID } from 'node:crypto';
import { access, readdir, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '@fallnetz/platform';
import { DocumentFiles } from '../../../libs/cases/src/document/document-files';
import { DocumentScans } from '../../../libs/cases/src/document/document-scans';
import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { givenCase, type GivenCase } from '../../given/case';
import { FakeClamd } from '../../given/clamd';
import { eventually } from '../../given/eventually';
import { eicar, pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import { Person } from '../../given/person';
import { createWorker, startWorker } from '../../given/worker';

const infected = () => Buffer.concat([pdf(), eicar(), Buffer.from('\n%%EOF')]);
const DAY_MS = 24 * 60 * 60 * 1000;

describe('the virus scanner and the worker', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let file: GivenCase;
  let clamd: FakeClamd;

  beforeAll(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    worker = await district.person('case_manager');
    // Nobody else's documents are to be scanned by the sweeps of this test.
    await district.sql.query(`update case_document set scan = 'clean'`);
  });
  beforeEach(async () => {
    clamd = await FakeClamd.start();
    file = await givenCase(worker);
  });
  afterEach(() => clamd.stop());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const path = (rest = '') => `/api/cases/${file.id}/documents${rest}`;
  const list = async () => (await worker.get<{ items: { id: string; scan: string }[] }>(path())).body.items;
  const events = async () =>
    (
      await district.sql.query<{ type: string }>('select type from event where case_id = $1 order by id', [file.id])
    ).rows
      .map(({ type }) => type)
      .filter((type) => type.startsWith('document.'));

  async function withScanner<T>(address: string, work: (person: Person) => Promise<T>): Promise<T> {
    const other = await startApi({ FALLNETZ_CLAMD: address }, undefined, api.database);
    try {
      return await work(new Person(other, district.id, worker, worker.session));
    } finally {
      await other.close();
    }
  }

  async function inWorker(work: (scans: DocumentScans, files: DocumentFiles) => Promise<void>): Promise<void> {
    const environment = { FALLNETZ_CLAMD: clamd.address };
    const app = await createWorker({ database: api.database, environment, clock: api.clock });
    await work(app.get(DocumentScans), app.get(DocumentFiles)).finally(() => app.close());
  }

  it('judges while the file is uploaded: clean is kept, infected refused with a fact', async () => {
    await withScanner(clamd.address, async (person) => {
      expect((await upload(person, file.id, { content: pdf() })).body.scan).toBe('clean');
      const { status, body } = await upload(person, file.id, { content: infected() });
      expect([status, body.code]).toEqual([422, 'file.infected']);
    });
    expect((await list()).map(({ scan }) => scan)).toEqual(['clean']);
    expect(await events()).toEqual(['document.added', 'document.infected']);
  });

  it.each(['silent', 'INSTREAM size limit exceeded. ERROR', 'stream: nothing known ERROR'])(
    'that is or says „%s“ leaves the file unscanned',
    async (answer) => {
      clamd.answer(answer);
      const address = answer === 'silent' ? `127.0.0.1:${await freePort()}` : clamd.address;
      const { body } = await withScanner(address, (person) => upload(person, file.id, { content: infected() }));
      expect(body.scan).toBe('unscanned');
    },
  );

  it('judges later what came without it; infected is locked and the lead is told', async () => {
    const clean = (await upload(worker, file.id, { content: pdf() })).body.id;
    const bad = (await upload(worker, file.id, { content: infected() })).body.id;
    await inWorker(async (scans) => scans.scan());
    expect(Object.fromEntries((await list()).map(({ id, scan }) => [id, scan]))).toEqual({
      [clean]: 'clean',
      [bad]: 'infected',
    });
    expect((await worker.get(path(`/${clean}/content`))).status).toBe(200);
    const { status, body } = await worker.get<{ code: string }>(path(`/${bad}/content`));
    expect([status, body.code]).toEqual([422, 'file.infected']);
    const { rows } = await district.sql.query('select kind, data from notification where case_id = $1', [file.id]);
    expect(rows).toEqual([{ kind: 'document.infected', data: { code: file.code } }]);
    expect((await events()).at(-1)).toBe('document.infected');
    const { body: timeline } = await worker.get<{ items: object[] }>(`/api/cases/${file.id}/timeline?kind=document`);
    expect(timeline.items[0]).toMatchObject({ type: 'document.infected', actorName: 'Fallnetz' });
    const asked = clamd.scanned;
    await inWorker(async (scans) => scans.scan());
    expect(clamd.scanned).toBe(asked);
    expect((await worker.post(path(`/${bad}/removal`), { reason: 'not_needed', version: 1 })).status).toBe(204);
  });

  it('the file of a removed document is removed by the worker', async () => {
    const id = (await upload(worker, file.id, { content: pdf() })).body.id;
    const place = join(api.config.FALLNETZ_FILES_DIR, id.slice(-2), id);
    await access(place);
    const app = await startWorker({ database: api.database });
    try {
      await worker.post(path(`/${id}/removal`), { reason: 'duplicate', version: 1 });
      await eventually(() => expect(access(place)).rejects.toThrow('ENOENT'));
    } finally {
      await app.close();
    }
  });

  it('files without a row go after a day, the others stay', async () => {
    const kept = (await upload(worker, file.id, { content: pdf() })).body.id;
    const folder = join(api.config.FALLNETZ_FILES_DIR, kept.slice(-2));
    const [orphan, young] = [randomUUID(), randomUUID()].map((id) => id.slice(0, -2) + kept.slice(-2)) as [
      string,
      string,
    ];
    const foreign = 'brief.pdf';
    const yesterday = new Date(api.clock.now().getTime() - DAY_MS - 1000);
    for (const name of [orphan, young, foreign]) await writeFile(join(folder, name), 'x');
    for (const name of [orphan, foreign, kept]) await utimes(join(folder, name), yesterday, yesterday);
    await inWorker(async (_scans, files) => files.tidy());
    const left = await readdir(folder);
    expect([orphan, young, foreign, kept].map((name) => left.includes(name))).toEqual([false, true, true, true]);
    expect((await worker.get(path(`/${kept}/content`))).status).toBe(200);
  });

  it('keys are wrapped anew after a rotation of the master key', async () => {
    const id = (await upload(worker, file.id, { content: pdf() })).body.id;
    const fresh = Buffer.alloc(32, 9).toString('base64');
    const environment = { FALLNETZ_MASTER_KEY: `${fresh},${api.config.FALLNETZ_MASTER_KEY}` };
    const app = await createWorker({ database: api.database, environment });
    await app.get(DocumentFiles).tidy();
    await app.close();
    expect((await worker.get<{ code: string }>(path(`/${id}/content`))).body.code).toBe('file.key-lost');
    const other = await startApi({ FALLNETZ_MASTER_KEY: fresh }, undefined, api.database);
    const person = new Person(other, district.id, worker, worker.session);
    expect((await person.get(path(`/${id}/content`))).bytes).toEqual(pdf());
    await other.close();
    // What other tests stored has to be readable for them again.
    const back = await createWorker({
      database: api.database,
      environment: { FALLNETZ_MASTER_KEY: `${api.config.FALLNETZ_MASTER_KEY},${fresh}` },
    });
    await back.get(DocumentFiles).tidy();
    await back.close();
    expect((await worker.get(path(`/${id}/content`))).status).toBe(200);
  });

  it('a transfer that breaks off leaves nothing behind and holds no connection', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = new URL(await api.app.getUrl());
    const incoming = join(api.config.FALLNETZ_FILES_DIR, 'incoming');
    const head = Object.entries({ ...worker.headers, host: 'x', 'content-type': 'multipart/form-data; boundary=x' });
    const start = [
      `POST ${path()} HTTP/1.1`,
      ...head.map(([name, value]) => `${name}: ${value}`),
      'content-length: 1000000',
      '',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
    ].join('\r\n');
    // More than the pool has connections.
    const sockets = Array.from({ length: 8 }, () => connect(Number(port), '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined).write(start + 'x'.repeat(200_000));
    await eventually(async () => expect((await readdir(incoming)).length).toBe(8));
    expect((await worker.get(path())).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await eventually(async () => expect(await readdir(incoming)).toEqual([]));
    expect(await list()).toEqual([]);
  });
});
