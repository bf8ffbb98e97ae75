import { newKey } from '../ui/deed-key';
import { whenOnline } from './connection';
import { Problem } from './problem';
import { whenSessionIsBack } from './session-state';

/** Where a key is kept that outlives the window: in the draft of what is typed. */
export interface KeptKey {
  /** Null while nothing is typed. */
  key: () => string | null;
  /** What comes now is another deed, or the one of this key. */
  renew: (deedKey?: string | null) => void;
}

/**
 * One thing a person wants done once, however often it is sent: the same request keeps its key, a changed one is another
 * deed. What has a draft and makes something new keeps the draft's key, changed or not: what was saved before an answer got
 * lost is then not made twice. After success `end()`, so that the same text may be saved again on purpose.
 */
export class Deed {
  /** Set by the form that holds a draft. */
  draft: KeptKey | null = null;
  private request: string | null = null;
  private key = '';

  /** The key for this request. */
  async keyFor(request: Request): Promise<string> {
    const kept = request.method === 'POST' ? this.draft?.key() : null;
    if (kept) return kept;
    const asked = `${request.method} ${request.url} ${await request.clone().text()}`;
    if (asked !== this.request) this.key = newKey();
    this.request = asked;
    return this.key;
  }

  end(): void {
    this.draft?.renew();
    this.request = null;
  }
}

let current: Deed | null = null;

/** The first request that `send` begins belongs to the deed. */
function sendAs<Result>(deed: Deed, send: () => Promise<Result>): Promise<Result> {
  current = deed;
  try {
    return send();
  } finally {
    current = null;
  }
}

/** Asked by the API client as it begins a request. */
export function takeDeed(): Deed | null {
  const deed = current;
  current = null;
  return deed;
}

interface Patience {
  /** Ends the waiting, e.g. when the form is gone. */
  signal: AbortSignal;
  /** Whether it waits for the connection now. */
  onWaiting: (isWaiting: boolean) => void;
}

/** Sends until there is an answer: waits out a lost connection and an ended session, and sends under the same key again. */
export async function carryOut<Result>(deed: Deed, send: () => Promise<Result>, patience: Patience): Promise<Result> {
  for (;;) {
    try {
      return await sendAs(deed, send);
    } catch (error) {
      const wait = waitFor(error);
      if (!wait || patience.signal.aborted) throw error;
      patience.onWaiting(isLost(error));
      const isBack = await Promise.race([wait(), ended(patience.signal)]);
      patience.onWaiting(false);
      if (!isBack) throw error;
    }
  }
}

const isLost = (error: unknown): boolean => error instanceof Problem && error.code === 'network';

function waitFor(error: unknown): (() => Promise<boolean>) | null {
  if (isLost(error)) return () => whenOnline().then(() => true);
  const isSessionOver = error instanceof Problem && ['session.required', 'session.csrf'].includes(error.code);
  return isSessionOver ? whenSessionIsBack : null;
}

function ended(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false), { once: true }));
}
