import { readDemoLogins } from './demo/logins';
import type { Settings } from './settings';

interface Greeting {
  port: number;
  settings: Settings;
  firstStart: boolean;
}

/** Tells where the product is to be found and how to get in. */
export function greet({ port, settings, firstStart }: Greeting): void {
  console.log(`\nFallnetz läuft: http://localhost:${port}`);
  console.log(settings.databaseUrl ? 'Datenbank: eigener Server (DATABASE_URL)' : `Daten: ${settings.dataFolder}`);
  if (!settings.databaseUrl) greetDemo(settings.dataFolder);
  else if (firstStart) console.log('Das erste Konto legt „npm run admin:create“ an.');
  console.log('Beenden mit Strg+C\n');
}

const ROLE_NAMES: Record<string, string> = {
  case_manager: 'Case-Manager*in',
  leitung: 'Leitung',
  koordinierende_stelle: 'Koordinierende Stelle',
  abh_participant: 'Ausländerbehörde (Gast)',
  conference_guest: 'Gast einer Fallkonferenz',
  fachadministration: 'Fachadministration',
  data_protection_officer: 'Datenschutzbeauftragte*r',
};

function greetDemo(folder: string): void {
  const logins = readDemoLogins(folder);
  if (logins.length === 0) return;
  console.log(`\nDemo-Anmeldungen (erfundene Menschen), Passwort für alle: ${logins[0]?.password ?? ''}`);
  for (const { role, email, organisation } of logins) {
    console.log(`  ${(ROLE_NAMES[role] ?? role).padEnd(26)} ${email.padEnd(34)} ${organisation}`);
  }
  console.log();
}
