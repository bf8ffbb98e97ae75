import type { Settings } from './settings';

interface Greeting {
  port: number;
  settings: Settings;
  firstStart: boolean;
}

/** Tells where the product is to be found and how to get in. */
export function greet({ port, settings }: Greeting): void {
  console.log(`\nFallnetz läuft: http://localhost:${port}`);
  console.log(settings.databaseUrl ? 'Datenbank: eigener Server (DATABASE_URL)' : `Daten: ${settings.dataFolder}`);
  console.log('Beenden mit Strg+C\n');
}
