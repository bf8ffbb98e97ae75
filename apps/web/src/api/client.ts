import createClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { currentLanguage } from '../i18n/i18n';
import { reportOffline, reportOnline } from './connection';
import { takeDeed } from './deed';
import { networkProblem, problemOf } from './problem';
import type { paths } from './schema';
import { csrfToken, reportExpiry } from './session-state';

const ownSession = '/api/session';

// What was sent is read once, by fetch; a refusal speaks of it.
const copies = new WeakMap<Request, Request>();

const house: Middleware = {
  async onRequest({ request }) {
    const deed = takeDeed();
    request.headers.set('accept-language', currentLanguage());
    const token = csrfToken();
    if (token !== null) request.headers.set('x-csrf-token', token);
    if (deed && request.method !== 'GET') request.headers.set('idempotency-key', await deed.keyFor(request));
    if (request.method !== 'GET') copies.set(request, request.clone());
    return request;
  },
  async onResponse({ request, response, schemaPath }) {
    reportOnline();
    if (response.ok) return response;
    const problem = await problemOf(response, await sentBy(request));
    // A foreign token means that the session was renewed in another window; the dialog finds out.
    const isEnded = problem.status === 401 || problem.code === 'session.csrf';
    if (isEnded && schemaPath !== ownSession) reportExpiry();
    throw problem;
  },
  onError({ error }) {
    // fetch itself reports only "no answer"; everything else is a mistake of this program.
    if (!(error instanceof TypeError)) return undefined;
    reportOffline();
    return networkProblem();
  },
};

/** The body of a request; null where it has none or is no JSON. */
const sentBy = (request: Request): Promise<unknown> =>
  copies
    .get(request)
    ?.json()
    .catch(() => null) ?? Promise.resolve(null);

/** The API, typed by schema.d.ts. Every refusal is thrown as `Problem`: a result always has data. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(house);

/** The same as TanStack Query hooks: `$api.useQuery('get', '/api/cases', …)`. */
export const $api = createQueryHooks(api);
