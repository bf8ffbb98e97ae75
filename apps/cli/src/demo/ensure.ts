import { Clock, type FileStore, withClient } from '@fallnetz/platform';
import { addDemoDocuments } from './documents';
import { keepDemoLogins, newDemoPassword } from './logins';
import { seedDemoDistrict } from './seed';

/** Makes the demo district in a database that has no district yet; a start killed half-way finds it empty again. */
export async function ensureDemoDistrict(ownerUrl: string, folder: string, store: FileStore): Promise<void> {
  const known = await withClient(ownerUrl, (client) => client.query('select 1 from district limit 1'));
  if (known.rowCount) return;
  const logins = await seedDemoDistrict(ownerUrl, new Clock().today(), newDemoPassword());
  keepDemoLogins(folder, logins);
  await addDemoDocuments(ownerUrl, store);
}
