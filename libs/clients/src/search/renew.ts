import { SEARCH_VERSION, type Searchable, storedKeys } from './search-keys';

/** A connection that sees every person: the owner's, after migrating. */
interface Connection {
  query<Row>(sql: string, parameters: unknown[]): Promise<{ rows: Row[] }>;
}

type Outdated = Searchable & { id: string };

const BATCH = 1000;

/**
 * Gives people whose keys an older version of the rules made new ones, a thousand at a time, each thousand for good:
 * what is interrupted goes on with the next start. A migration cannot do it, since the rules are code (ADR 14).
 * @returns how many people got new keys
 */
export async function renewSearchKeys(connection: Connection): Promise<number> {
  let renewed = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await connection.query<Outdated>(OUTDATED, [SEARCH_VERSION, after, BATCH]);
    const last = rows.at(-1);
    if (!last) return renewed;
    const keys = rows.map((row) => ({ id: row.id, ...storedKeys(row) }));
    await connection.query(RENEW, [JSON.stringify(keys), SEARCH_VERSION]);
    renewed += rows.length;
    after = last.id;
  }
}

const OUTDATED = `
select id, given_name as "givenName", family_name as "familyName", latin_name as "latinName", to_char(birth_date, 'YYYY-MM-DD') as "birthDate",
  birth_year as "birthYear"
from client where search_version < $1 and id > $2 order by id limit $3`;

// Somebody changed in between has new keys already and is left alone.
const RENEW = `
update client c set search_version = $2,
  search_keys = array(select jsonb_array_elements_text(k -> 'searchKeys')),
  near_keys = array(select jsonb_array_elements_text(k -> 'nearKeys'))
from jsonb_array_elements($1::jsonb) k where c.id = (k ->> 'id')::uuid and c.search_version < $2`;
