import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoLogin } from './seed';

const WORDS = [
  'amsel',
  'birke',
  'drossel',
  'eiche',
  'fink',
  'kranich',
  'linde',
  'meise',
  'reiher',
  'star',
  'ulme',
  'weide',
];

/** A password for this installation's demo people; long enough for the rules, short enough to type. */
export function newDemoPassword(): string {
  const word = (): string => WORDS[randomInt(WORDS.length)] ?? '';
  return `${word()}-${word()}-${randomInt(1000, 10_000)}`;
}

/** Keeps the logins beside the database they belong to, readable for the owner of the folder only. */
export function keepDemoLogins(folder: string, logins: DemoLogin[]): void {
  writeFileSync(fileIn(folder), JSON.stringify(logins, null, 2), { mode: 0o600 });
}

/** The demo logins of a data folder; empty where no demo was made. */
export function readDemoLogins(folder: string): DemoLogin[] {
  const file = fileIn(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[]) : [];
}

function fileIn(folder: string): string {
  return join(folder, 'demo-logins.json');
}
