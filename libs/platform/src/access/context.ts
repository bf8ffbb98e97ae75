import { AsyncLocalStorage } from 'node:async_hooks';
import type { UnitOfWork } from '../db/unit-of-work';

/** Who acts: taken from the session, never from the request body. */
export interface Actor {
  userId: string;
  organisationId: string;
  districtId: string;
  roles: string[];
  permissions: ReadonlySet<string>;
}

/** What belongs to one request or one job. */
export interface Context {
  requestId: string;
  locale: 'de' | 'en';
  actor?: Actor;
  unitOfWork?: UnitOfWork;
  /** Cases the request acted on or looked at. */
  cases?: Set<string>;
}

const storage = new AsyncLocalStorage<Context>();

/** Runs `work` inside a context of its own. */
export function runInContext<T>(context: Context, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the running request or job, if there is one. */
export function currentContext(): Context | undefined {
  return storage.getStore();
}

/** Remembers which case the request is about. */
export function concerns(caseId: string | null | undefined): void {
  const context = currentContext();
  if (caseId && context) (context.cases ??= new Set()).add(caseId);
}

/** The acting person. @throws Error outside of a request with a session */
export function currentActor(): Actor {
  const actor = currentContext()?.actor;
  if (!actor) throw new Error('no actor in scope');
  return actor;
}
