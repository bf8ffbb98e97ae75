import { Client } from 'pg';
import { CLIENT_REFERENCES } from '../../libs/clients/src/merge/references';
import { MERGE_FIELDS } from '../../libs/clients/src/merge/merge-fields';
import { testDatabase } from '../given/database';

/** What belongs to the row that stays, or is derived from the rest. */
const KEPT_COLUMNS = [
  'created_at',
  'created_by',
  'district_id',
  'id',
  'near_keys',
  'organisation_id',
  'pseudonym',
  'search_keys',
  'search_version',
  'version',
];

describe('merging two persons', () => {
  const owner = new Client({ connectionString: testDatabase().ownerUrl });

  beforeAll(() => owner.connect());
  afterAll(() => owner.end());

  it('knows every column that names a person', async () => {
    const { rows } = await owner.query<{ place: string }>(
      `select tbl || '.' || col as place from app.client_references()`,
    );
    expect(rows.map(({ place }) => place).sort()).toEqual(Object.keys(CLIENT_REFERENCES).sort());
  });

  it('is asked about a person by single columns only, in tables with a primary key', async () => {
    const { rows } = await owner.query(
      `select conrelid::regclass from pg_constraint c where contype = 'f' and confrelid = 'client'::regclass
         and (cardinality(conkey) <> 1 or not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indisprimary))`,
    );
    expect(rows).toEqual([]);
  });

  it('lets every fact of a person be chosen', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'client'::regclass and attnum > 0 and not attisdropped`,
    );
    const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(rows.map(({ name }) => name).sort()).toEqual([...KEPT_COLUMNS, ...MERGE_FIELDS.map(snake)].sort());
  });
});
