import { withClient } from '@fallnetz/platform';
import { withDatabase } from './database';
import { command, Sentence } from './sentence';
import { readSettings } from './settings';

interface Broken {
  case_id: string;
  reason: string;
}

/** npm run audit:verify: recomputes the hash chain of every case. Exit code 1 when an event was changed or removed. */
void command(async () => {
  const { rows } = await withDatabase(readSettings(), ({ systemUrl }) =>
    withClient(systemUrl, (client) => client.query<Broken>('select case_id, reason from app.broken_chains()')),
  );
  if (rows.length === 0) return console.log('Kein Protokoll wurde nachträglich verändert.');
  throw new Sentence(rows.map((row) => `${row.case_id}: ${row.reason}`).join('\n'));
});
