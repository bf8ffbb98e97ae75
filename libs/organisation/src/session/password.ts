import { randomInt } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';

// OWASP's second recommended set for Argon2id: 19 MiB, two passes, one lane.
const ARGON2ID: Options = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

// Costs an unknown account the same time as a wrong password.
const DECOY = hash('no account has this password', ARGON2ID);

/** The Argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** True when the password fits; takes the same time for an account that does not exist. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await DECOY), password);
  return fits && stored !== undefined;
}

// Letters and digits that cannot be mistaken for each other, on paper or on the telephone.
const SPEAKABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A random password somebody is told once: 79 bits in four groups of four, e.g. `k7mq-x3hd-9wtr-p4vn`. */
export function oneTimePassword(): string {
  const letter = () => SPEAKABLE.charAt(randomInt(SPEAKABLE.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
