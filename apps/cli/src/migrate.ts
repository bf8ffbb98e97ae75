import { prepareDatabase, withDatabase } from './database';
import { command } from './sentence';
import { readSettings } from './settings';

/** npm run migrate: creates the login roles and brings the database to the newest state. */
void command(async () => {
  const settings = readSettings();
  const applied = await withDatabase(
    settings,
    async (urls) => (await prepareDatabase(urls.ownerUrl, settings.given)).applied,
  );
  console.log(applied.length === 0 ? 'Die Datenbank ist auf dem neuesten Stand.' : `Angewandt: ${applied.join(', ')}`);
});
