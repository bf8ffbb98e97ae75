import { ConfigError } from '@fallnetz/platform';

/** A problem the person at the keyboard can solve: one clear German sentence, no stack. */
export class Sentence extends Error {}

/** Runs a command: a problem ends it with its sentence and exit code 1. */
export async function command(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** The sentence of any error; details of unforeseen ones only when LOG_LEVEL=debug, since they may quote data. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Sentence || error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return 'Fallnetz ist auf einen unbekannten Fehler gestoßen.';
  return process.env['LOG_LEVEL'] === 'debug' && error.stack ? error.stack : error.message;
}
