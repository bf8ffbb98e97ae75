import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, type GivenCase } from '../../given/case';
import { pdf, upload } from '../../given/files';
import { District } from '../../given/given';
import { Person } from '../../given/person';

describe('a store of documents that is not as it should be', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  beforeEach(async () => {
    file = await givenCase(worker);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const path = (rest = '') => `/api/cases/${file.id}/documents${rest}`;
  const pathOnDisk = (id: string) => join(api.config.FALLNETZ_FILES_DIR, id.slice(-2), id);
  const given = async (content = pdf()): Promise<string> => {
    const { status, body } = await upload(worker, file.id, { content });
    expect(status).toBe(201);
    return body.id;
  };
  const looks = async (): Promise<number | null> =>
    (await district.sql.query(`select 1 from access_log where case_id = $1 and what = 'document_content'`, [file.id]))
      .rowCount;
  const code = async (id: string): Promise<[number, unknown]> => {
    const { status, body } = await worker.get<{ code?: string }>(path(`/${id}/content`));
    return [status, body.code];
  };

  it.each(['the first byte', 'the last byte', 'the end', 'the file', 'the key'])(
    '%s changed: never handed out',
    async (what) => {
      const id = await given(Buffer.concat([pdf(), Buffer.alloc(200_000, ' '), Buffer.from('%%EOF')]));
      const sealed = await readFile(pathOnDisk(id));
      const at = what === 'the first byte' ? 0 : sealed.length - 1;
      sealed[at] = (sealed[at] ?? 0) ^ 1;
      if (what.endsWith('byte')) await writeFile(pathOnDisk(id), sealed);
      if (what === 'the end') await writeFile(pathOnDisk(id), sealed.subarray(0, 65_552));
      if (what === 'the file') await rm(pathOnDisk(id));
      if (what === 'the key') {
        const other = await given();
        await district.sql.query(
          'update case_document set file_key = (select file_key from case_document where id = $2) where id = $1',
          [id, other],
        );
      }
      expect(await code(id)).toEqual([500, 'file.damaged']);
      expect(await looks()).toBe(0);
    },
  );

  it('a lost master key is named, an earlier one still opens', async () => {
    const id = await given();
    const fresh = Buffer.alloc(32, 7).toString('base64');
    for (const [keys, expected] of [
      [fresh, [500, 'file.key-lost']],
      [`${fresh},${api.config.FALLNETZ_MASTER_KEY}`, [200, undefined]],
    ] as const) {
      const other = await startApi({ FALLNETZ_MASTER_KEY: keys });
      const { statusCode, body } = await other.app.inject({ url: path(`/${id}/content`), headers: worker.headers });
      expect([statusCode, statusCode === 200 ? undefined : (JSON.parse(body) as { code: string }).code]).toEqual(
        expected,
      );
      await other.close();
    }
  });

  it('a full or locked folder is an error and no row', async () => {
    const other = await startApi({ FALLNETZ_FILES_DIR: __filename });
    const there = new Person(other, district.id, worker, worker.session);
    expect((await upload(there, file.id, { content: pdf() })).status).toBe(500);
    expect((await worker.get(path())).body).toMatchObject({ items: [] });
    await other.close();
  });
});
