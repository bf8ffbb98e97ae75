import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { freshDatabase } from '../../given/database';
import { District } from '../../given/given';

describe('the trail of a case, in the hands of whoever owns the database', () => {
  let api: TestApi;
  let district: District;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    const worker = await district.person('case_manager');
    file = await givenCase(worker);
    await givenCase(worker, { client: { familyName: 'Andere' } });
    for (const body of ['Eins', 'Zwei', 'Drei']) await worker.post(`/api/cases/${file.id}/notes`, { body });
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  /** What the verifier says after the statements, which are taken back. */
  async function foundAfter(...statements: string[]): Promise<string[]> {
    await district.sql.query('begin');
    try {
      for (const statement of statements) await district.sql.query(statement.replaceAll('$case', `'${file.id}'`));
      const { rows } = await district.sql.query<{ case_id: string }>('select case_id from app.broken_chains()');
      return rows.map(({ case_id }) => case_id);
    } finally {
      await district.sql.query('rollback');
    }
  }

  it('is whole as it was written', async () => {
    expect(await foundAfter()).toEqual([]);
  });

  const LAST = '(select max(chain_position) from event where case_id = $case)';
  it.each([
    ['a changed fact', `update event set type = 'note.changed' where case_id = $case and chain_position = 2`],
    ['another author', `update event set actor_id = gen_random_uuid() where case_id = $case and chain_position = 2`],
    [
      'another time',
      `update event set occurred_at = occurred_at - interval '1 day' where case_id = $case and chain_position = 2`,
    ],
    [
      'other names of fields',
      `update event set data = '{"fields":["x"]}' where case_id = $case and chain_position = 2`,
    ],
    ['a fact that is gone', 'delete from event where case_id = $case and chain_position = 2'],
    ['the first fact gone', 'delete from event where case_id = $case and chain_position = 1'],
    ['the last fact gone', `delete from event where case_id = $case and chain_position = ${LAST}`],
    [
      'a fact of another case',
      'update event set case_id = (select id from case_file where id <> $case) where case_id = $case and chain_position = 2',
    ],
    ['a fact of no case', 'update event set case_id = null where case_id = $case and chain_position = 2'],
    [
      'two in each other’s place',
      'update event set chain_position = 5 - chain_position where case_id = $case and chain_position in (2, 3)',
    ],
    ['every fact gone', 'delete from event where case_id = $case'],
    [
      'every fact gone, and the end of the chain',
      'delete from event where case_id = $case',
      'delete from event_chain where case_id = $case',
    ],
  ])('shows %s', async (_name, ...statements) => {
    expect(await foundAfter(...statements)).toContain(file.id);
  });

  it('shows that everything is gone', async () => {
    expect(await foundAfter('truncate event cascade')).toHaveLength(2);
    expect(await foundAfter('truncate event cascade', 'truncate event_chain')).toHaveLength(2);
  });
});
