import type { Migration } from '@fallnetz/platform';
import { Platform1700000000001 } from './0001-platform';
import { Organisation1700000000002 } from './0002-organisation';
import { Clients1700000000003 } from './0003-clients';
import { Cases1700000000004 } from './0004-cases';

/** Every migration in order; forward only. */
export const migrations: Migration[] = [
  Platform1700000000001,
  Organisation1700000000002,
  Clients1700000000003,
  Cases1700000000004,
];
