import { TOPICS } from '@fallnetz/organisation';
import { Client } from 'pg';
import { migrate } from '../../../libs/platform/src/db/migrate';
import { migrations } from '../../../migrations';
import { Topics1700000000013 } from '../../../migrations/0013-topics';
import { freshDatabase } from '../../given/database';

const BEFORE = [
  'community_participation',
  'housing_mobility',
  'institutions',
  'health_care',
  'work_economy',
  'language_education',
  'residence_naturalisation',
  'livelihood_debt',
  'family_school',
  'protection_from_violence',
  'discrimination',
];

describe('the one catalogue of topics', () => {
  it('takes over what directory and Verweisberatung had stored under their own codes', async () => {
    const { ownerUrl } = await freshDatabase('empty');
    await migrate(ownerUrl, migrations.slice(0, migrations.indexOf(Topics1700000000013)));
    const sql = new Client({ connectionString: ownerUrl });
    await sql.connect();
    const { rows: found } = await sql.query<{ id: string }>(
      `insert into district (ags, name) values ('05999', 'Testkreis') returning id`,
    );
    const offer = (name: string, topics: string[]) =>
      sql.query(
        `insert into service_offer (district_id, name, kind, ags, topics) values ($1, $2, 'other', '{05999}', $3)`,
        [found[0]!.id, name, topics],
      );
    await offer('a', BEFORE);
    await offer('b', []);
    await migrate(ownerUrl, migrations);
    const { rows } = await sql.query('select name, topics from service_offer order by name');
    await sql.end();
    expect(rows).toEqual([
      { name: 'a', topics: [...TOPICS] },
      { name: 'b', topics: [] },
    ]);
  });
});
