import { createRoute, redirect, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import { frameRoute, rootRoute } from '../frame/routes';
import { AccessibilityAdministrationPage } from './accessibility/AccessibilityAdministrationPage';
import { AccessibilityPage } from './accessibility/AccessibilityPage';
import { reportStates, type ReportState } from './accessibility/model';
import { AccessLogPage } from './access-log/AccessLogPage';
import { AccountPage } from './account/AccountPage';
import { AdministrationPage } from './administration/AdministrationPage';
import { LoginPage } from './LoginPage';
import { NoticesPage } from './notice/NoticesPage';
import { OrganisationsPage } from './organisation/OrganisationsPage';
import { RolesPage } from './role/RolesPage';
import { SubstitutionPage } from './substitution/SubstitutionPage';
import { readUserFilter } from './user/user-filter';
import { UsersPage } from './user/UsersPage';

/** Only a path of this application may follow the login: "//elsewhere" and "/\elsewhere" are other hosts. */
function ownPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id out of an address; anything else is dropped. */
function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value : undefined;
}

interface LoginSearch {
  weiter?: string;
  /** What has just happened and made the login necessary. */
  nach?: 'passwort';
}

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/anmeldung',
  validateSearch: (search: Record<string, unknown>): LoginSearch => ({
    weiter: ownPath(search['weiter']),
    nach: search['nach'] === 'passwort' ? 'passwort' : undefined,
  }),
  beforeLoad: async ({ search }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session) redirect({ href: search.weiter ?? '/', replace: true, throw: true });
  },
  component: function Login() {
    const { weiter, nach } = loginRoute.useSearch();
    return <LoginPage next={weiter} isPasswordChanged={nach === 'passwort'} />;
  },
});

/** Outside the frame: open without a session, and with a one-time password. */
export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/barrierefreiheit',
  beforeLoad: async () => {
    await queryClient.ensureQueryData(sessionQuery);
  },
  component: AccessibilityPage,
});

const page = <Path extends string>(path: Path, component: () => ReactNode) =>
  createRoute({ getParentRoute: () => frameRoute, path, component });

const usersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/verwaltung/nutzende',
  validateSearch: readUserFilter,
  component: function Users() {
    const navigate = useNavigate();
    return (
      <UsersPage
        filter={usersRoute.useSearch()}
        onFilter={(search) => void navigate({ to: '/verwaltung/nutzende', search, replace: true })}
      />
    );
  },
});

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/verwaltung/hinweistexte',
  validateSearch: (search: Record<string, unknown>): { stelle?: string } => ({ stelle: idIn(search['stelle']) }),
  component: function Notices() {
    const navigate = useNavigate();
    return (
      <NoticesPage
        organisationId={noticesRoute.useSearch().stelle}
        onOrganisation={(stelle) =>
          void navigate({ to: '/verwaltung/hinweistexte', search: { stelle }, replace: true })
        }
      />
    );
  },
});

const accessLogRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/verwaltung/zugriffe',
  validateSearch: (search: Record<string, unknown>): { person?: string } => ({ person: idIn(search['person']) }),
  component: function Accesses() {
    const navigate = useNavigate();
    return (
      <AccessLogPage
        userId={accessLogRoute.useSearch().person}
        onUser={(person) => void navigate({ to: '/verwaltung/zugriffe', search: { person }, replace: true })}
      />
    );
  },
});

const accessibilityAdministrationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/verwaltung/barrierefreiheit',
  validateSearch: (search: Record<string, unknown>): { stand?: ReportState | 'alle' } => ({
    stand: search['stand'] === 'alle' ? 'alle' : reportStates.find((state) => state === search['stand']),
  }),
  component: function Accessibility() {
    const navigate = useNavigate();
    const { stand = 'open' } = accessibilityAdministrationRoute.useSearch();
    return (
      <AccessibilityAdministrationPage
        state={stand === 'alle' ? undefined : stand}
        onState={(state) =>
          void navigate({ to: '/verwaltung/barrierefreiheit', search: { stand: state ?? 'alle' }, replace: true })
        }
      />
    );
  },
});

/** Inside the frame. */
export const routes = [
  page('/konto', AccountPage),
  page('/verwaltung', AdministrationPage),
  page('/verwaltung/rollen', RolesPage),
  page('/verwaltung/stellen', OrganisationsPage),
  page('/verwaltung/vertretung', SubstitutionPage),
  usersRoute,
  noticesRoute,
  accessLogRoute,
  accessibilityAdministrationRoute,
] as const;
