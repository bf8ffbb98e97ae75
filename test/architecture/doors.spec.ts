import { Client } from 'pg';
import { testDatabase } from '../given/database';

interface Door {
  name: string;
  arguments: number;
  isTrigger: boolean;
  source: string;
  anybody: boolean;
  app: boolean;
}

/** Functions that ask who comes; whatever calls one of them asks too. */
const ASKS = /\bapp\.(my_\w+|actor|has_role|on_case)\(/;

/** Trusted with their arguments although anybody who is signed in may call them, and why. */
const HARMLESS: Record<string, string> = {
  consent_in_force: 'whether an id of a consent holds; the policies of guests ask it',
  invitation_open: 'whether a row the caller already reads is an open invitation',
  has_case: 'whether an id of a person has a case; the policy of the recording person asks it',
  rule_in_force: 'a deadline rule, no person',
  display_name: 'a name out of a row the caller already holds',
  next_stage_on: 'a day reckoned from a rule',
  notify: 'tells colleagues of the district something and shows nothing',
};

describe('a function that looks across the wall', () => {
  const owner = new Client({ connectionString: testDatabase().ownerUrl });
  let doors: Door[];

  beforeAll(async () => {
    await owner.connect();
    const { rows } = await owner.query<Door>(
      `select p.proname as name, p.pronargs::int as arguments, p.prorettype = 'trigger'::regtype as "isTrigger", p.prosrc as source,
         has_function_privilege('public', p.oid, 'execute') as anybody, has_function_privilege('fallnetz_app', p.oid, 'execute') as app
       from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef`,
    );
    doors = rows;
  });
  afterAll(() => owner.end());

  it('is granted by name, never to everybody, and a trigger to nobody', () => {
    expect(
      doors.filter(({ anybody, isTrigger, app }) => anybody || (isTrigger && app)).map(({ name }) => name),
    ).toEqual([]);
    expect(doors.length).toBeGreaterThan(60);
  });

  it('asks who comes before it trusts what it is told', () => {
    const asking = new Set(doors.filter(({ source }) => ASKS.test(source)).map(({ name }) => name));
    for (let known = 0; known < asking.size;) {
      known = asking.size;
      for (const { name, source } of doors) if (calls(source).some((called) => asking.has(called))) asking.add(name);
    }
    const trusting = doors.filter((door) => door.app && door.arguments > 0 && !asking.has(door.name));
    expect(trusting.map(({ name }) => name).sort()).toEqual(Object.keys(HARMLESS).sort());
  });
});

const calls = (source: string): string[] => [...source.matchAll(/\bapp\.(\w+)\(/g)].map(([, name]) => name!);
