import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import { frameRoute, rootRoute } from '../frame/routes';
import { AccountPage } from './AccountPage';
import { LoginPage } from './LoginPage';

/** Only a path of this application may follow the login: "//elsewhere" and "/\elsewhere" are other hosts. */
function ownPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/anmeldung',
  validateSearch: (search: Record<string, unknown>) => ({ weiter: ownPath(search['weiter']) }),
  beforeLoad: async ({ search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session) redirect({ href: search.weiter ?? '/', replace: true, throw: true });
  },
  component: function Login() {
    return <LoginPage next={loginRoute.useSearch().weiter} />;
  },
});

const accountRoute = createRoute({ getParentRoute: () => frameRoute, path: '/konto', component: AccountPage });

/** Inside the frame. */
export const routes = [accountRoute];
