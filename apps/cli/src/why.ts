import { Clock, withClient } from '@fallnetz/platform';
import { withDatabase } from './database';
import { command, Sentence } from './sentence';
import { readSettings } from './settings';

/** npm run why -- <E-Mail> <Fallcode>: the lines of the wall that let this person see this case, or that none does. */
void command(async () => {
  const [email, code] = process.argv.slice(2);
  if (!email || !code) throw new Sentence('Aufruf: npm run why -- <E-Mail> <Fallcode>');
  const lines = await withDatabase(readSettings(), ({ systemUrl }) => reasons(systemUrl, email, code));
  console.log(lines.length === 0 ? 'Keine Zeile trifft zu: Diese Person sieht diesen Fall nicht.' : lines.join('\n'));
});

async function reasons(systemUrl: string, email: string, code: string): Promise<string[]> {
  return withClient(systemUrl, async (client) => {
    const people = await client.query<Found>(PERSON, [email]);
    const person = people.rows[0] ?? refuse('Dieses Konto gibt es nicht.');
    const cases = await client.query<{ id: string }>(CASE, [person.district, code]);
    const found = cases.rows[0] ?? refuse('Diesen Fall gibt es im Kreis dieser Person nicht.');
    const day = new Clock().today();
    const { rows } = await client.query<{ line: string }>('select line from app.why($1, $2, $3)', [
      person.id,
      found.id,
      day,
    ]);
    return rows.map((row) => row.line);
  });
}

interface Found {
  id: string;
  district: string;
}

const PERSON = 'select id, district_id as district from user_account where lower(email) = lower($1)';
const CASE = 'select id from case_file where district_id = $1 and code = $2';

function refuse(sentence: string): never {
  throw new Sentence(sentence);
}
