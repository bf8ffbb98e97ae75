import { Client } from 'pg';
import { testDatabase } from '../given/database';

/** Columns that hold the id of a case without a foreign key; app.erase_case looks after them. */
const BY_HAND = ['access_log.case_id', 'delivery.case_id', 'event.case_id', 'event_chain.case_id'];

/** Foreign keys that do not give way by themselves, and what the deletion does about them. */
const RULES: Record<string, string> = {
  // The case goes first; a person with another case stays.
  'case_file.client_id -> client': 'app.person_goes',
  // The name of who consented for a child moves into the consent itself.
  'consent.given_by_client_id -> client': 'app.erase_person',
  // Goes with the case in the statement before.
  'referral.consent_id -> consent': 'app.erase_case',
};

/** Tables of a case that change while it is restricted (Art. 18 DSGVO), and why; every other one refuses. */
const WHILE_RESTRICTED: Record<string, string> = {
  access_log: 'looks are logged',
  case_assignment: 'parts end by the calendar; a closed case takes no new ones',
  case_insight: 'Leitung may read with a reason',
  case_move: 'an offer can be taken back',
  conference_withholding: 'nothing is told any more where a consent ends',
  deletion_review: 'the restriction itself',
  delivery: 'of what happened before',
  draft: 'what somebody typed is theirs',
  event: 'facts about the restriction',
  event_chain: 'facts about the restriction',
  handover_answer: 'a closed case is not handed over',
  handover_case: 'a closed case is not handed over',
  handover_note: 'a closed case is not handed over',
  notification: 'of what happened before',
  reminder: 'of the day to look again',
  situation_entry_past: 'only follows an entry',
};

interface Key {
  place: string;
  target: string;
  tbl: string;
  onDelete: string;
}

describe('the deletion of a case or a person', () => {
  const owner = new Client({ connectionString: testDatabase().ownerUrl });

  beforeAll(() => owner.connect());
  afterAll(() => owner.end());

  /** Every foreign key that leads to the table, over any number of steps. */
  async function keysTo(table: string): Promise<Key[]> {
    const { rows } = await owner.query<Key>(LEADING_TO, [table]);
    return rows;
  }

  it.each(['case_file', 'client'])('takes everything with it that names a row of %s, or has a rule', async (table) => {
    const keys = await keysTo(table);
    expect(keys.length).toBeGreaterThan(10);
    const stuck = keys.filter(({ onDelete }) => onDelete !== 'c' && onDelete !== 'n').map((key) => nameOf(key));
    expect(stuck.filter((name) => !Object.hasOwn(RULES, name))).toEqual([]);
  });

  it('knows no rule for keys that are gone', async () => {
    const keys = [...(await keysTo('case_file')), ...(await keysTo('client'))].map(nameOf);
    expect(Object.keys(RULES).filter((name) => !keys.includes(name))).toEqual([]);
  });

  it('looks after the columns without a foreign key by hand', async () => {
    const { rows } = await owner.query<{ place: string }>(LOOSE);
    expect(rows.map(({ place }) => place)).toEqual(BY_HAND);
  });

  it('is not all a restriction stops: every table of a case refuses changes then, or has a reason', async () => {
    const { rows } = await owner.query<{ name: string }>(UNRESTRICTED);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(WHILE_RESTRICTED));
  });

  const nameOf = ({ place, target }: Key): string => `${place} -> ${target}`;
});

const LEADING_TO = `
with recursive onto (key, tbl) as (
  select k.oid, k.conrelid from pg_constraint k where k.contype = 'f' and k.confrelid = $1::regclass
  union
  select k.oid, k.conrelid from pg_constraint k join onto l on k.confrelid = l.tbl where k.contype = 'f')
select distinct k.conrelid::regclass || '.' || a.attname as place, k.confrelid::regclass::text as target,
  k.conrelid::regclass::text as tbl, k.confdeltype as "onDelete"
from onto l join pg_constraint k on k.oid = l.key join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
order by 1`;

/** Named like the id of a case or a client, and no key says so; composite keys count. */
const LOOSE = `
select c.relname || '.' || a.attname as place from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
  and (a.attname like '%case_id' or a.attname like '%client_id')
  and not exists (select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any(k.conkey))
order by 1`;

const UNRESTRICTED = `
select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'case_id' and not a.attisdropped
  and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'restricted')
order by 1`;
