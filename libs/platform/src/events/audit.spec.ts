import { AccessLog } from '../access/access-log';
import { type Context, runInContext } from '../access/context';
import type { Db } from '../db/db';
import { changedFields, type Change, givenFields, Revisions } from './revisions';
import { defineEvents, eventNames, Events, RECORD } from './events';

const actor = {
  userId: 'me',
  organisationId: 'office',
  districtId: 'district',
  roles: [],
  permissions: new Set<string>(),
};
const names = defineEvents('audit-test.done', 'audit-test.undone');

/** A door that keeps what is sent through it. */
function door(rows: unknown[] = [], found: object | null = null) {
  const sent: { sql: string; values: unknown[]; name?: string }[] = [];
  const db = {
    send: (sql: string, values: unknown[], name?: string) => sent.push({ sql, values, name }),
    rows: (sql: string, values: unknown[]) => {
      sent.push({ sql, values });
      return Promise.resolve(rows);
    },
    repo: () => ({ findOne: () => Promise.resolve(found) }),
  };
  return { db: db as unknown as Db, sent };
}

/** Runs it as somebody and tells which cases the request was about. */
function asMe(work: () => void): string[] {
  const context: Context = { requestId: 'request', locale: 'de', actor };
  runInContext(context, work);
  return [...(context.cases ?? [])];
}

describe('the log of looks', () => {
  it('notes who saw what, in which case', () => {
    const { db, sent } = door();
    const cases = asMe(() => {
      new AccessLog(db).saw('timeline', 'subject', 'case');
      new AccessLog(db).saw('client', 'person');
    });
    expect(sent.map(({ values }) => values)).toEqual([
      ['district', 'me', 'timeline', 'subject', 'case'],
      ['district', 'me', 'client', 'person', null],
    ]);
    expect(cases).toEqual(['case']);
  });

  it('notes several looks in one statement, and none for nothing', () => {
    const { db, sent } = door();
    const cases = asMe(() => {
      new AccessLog(db).sawEach('list', []);
      new AccessLog(db).sawEach('list', [
        { subjectId: 'one', caseId: 'case' },
        { subjectId: 'two', caseId: null },
      ]);
    });
    expect(sent.map(({ values }) => values)).toEqual([['district', 'me', 'list', ['one', 'two'], ['case', null]]]);
    expect(cases).toEqual(['case']);
  });

  it('takes nothing from nobody', () => {
    const { db, sent } = door();
    expect(() => new AccessLog(db).saw('case', 'subject')).toThrow('no actor in scope');
    expect(() => new AccessLog(db).sawEach('case', [{ subjectId: 'one', caseId: null }])).toThrow('no actor in scope');
    expect(sent).toEqual([]);
  });
});

describe('facts', () => {
  it('are declared once, by one lib', () => {
    expect(names).toEqual({ 'audit-test.done': 'audit-test.done', 'audit-test.undone': 'audit-test.undone' });
    expect(eventNames().has('audit-test.done')).toBe(true);
    expect(() => defineEvents('audit-test.done')).toThrow('audit-test.done is declared twice');
  });

  it('are recorded with who did it, and refused when nobody declared them', () => {
    const { db, sent } = door();
    const events = new Events(db);
    const cases = asMe(() => {
      events.record({ type: 'audit-test.done', subjectId: 'subject', caseId: 'case', data: { fields: ['a'] } });
      events.record({ type: 'audit-test.undone', subjectId: 'subject' });
      expect(() => events.record({ type: 'audit-test.unknown', subjectId: 'subject' })).toThrow('is not declared');
    });
    expect(sent).toEqual([
      {
        sql: RECORD,
        name: 'record_event',
        values: ['district', 'case', names['audit-test.done'], 'me', 'subject', '{"fields":["a"]}'],
      },
      {
        sql: RECORD,
        name: 'record_event',
        values: ['district', null, names['audit-test.undone'], 'me', 'subject', '{}'],
      },
    ]);
    expect(cases).toEqual(['case']);
  });
});

describe('the version of a row', () => {
  class Row {
    id: string;
    version: number;
  }
  const changes: Change[] = [{ type: 'audit-test.done', fields: ['a'], actorName: 'Testfrau', at: '2026-01-01' }];

  it('lets through who saw the newest', async () => {
    const { db } = door([], { id: 'row', version: 3 });
    await expect(new Revisions(db).require(Row, { id: 'row' }, 3)).resolves.toMatchObject({ id: 'row' });
  });

  it('tells who did not what happened since, and who asks behind the wall nothing', async () => {
    const { db, sent } = door(changes, { id: 'row', version: 5 });
    const stale = { code: 'version.stale', extra: { changed: changes } };
    await expect(new Revisions(db).require(Row, { id: 'row' }, 2)).rejects.toMatchObject(stale);
    expect(sent[0]!.values).toEqual([['row'], 3, null]);
    const nothing = new Revisions(door().db).require(Row, { id: 'row' }, 3);
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    [-1, 1],
    [0, 1],
    [7, 7],
    [500, 20],
  ])('reads back %i changes as %i', async (asked, read) => {
    const { db, sent } = door();
    await new Revisions(db).changes('row', asked);
    expect(sent[0]!.values).toEqual([['row'], read, null]);
  });

  it('names fields that differ, and those that were given', () => {
    const row = { a: 1, b: ['x'], c: null as string | null, d: 'same' };
    expect(changedFields(row, { a: 2, b: ['x'], c: '', d: undefined })).toEqual(['a', 'c']);
    expect(givenFields({ a: 1, b: undefined, c: null })).toStrictEqual({ a: 1, c: null });
  });
});
