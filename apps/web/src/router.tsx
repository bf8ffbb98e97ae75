import { createRouter } from '@tanstack/react-router';
import { routes as cases } from './cases/routes';
import { routes as clients } from './clients/routes';
import { routes as conferences } from './conferences/routes';
import { routes as deletion } from './deletion/routes';
import { frameRoute, notFoundRoute, rootRoute } from './frame/routes';
import { routes as handover } from './handover/routes';
import { accessibilityRoute, loginRoute, routes as organisation } from './organisation/routes';
import { routes as overview } from './overview/routes';
import { routes as planning } from './planning/routes';
import { routes as referrals } from './referrals/routes';
import { routes as reminders } from './reminders/routes';
import { Loading } from './ui';

const pages = frameRoute.addChildren([
  ...overview,
  ...cases,
  ...clients,
  ...referrals,
  ...conferences,
  ...handover,
  ...deletion,
  ...planning,
  ...reminders,
  ...organisation,
  notFoundRoute,
]);

export const router = createRouter({
  routeTree: rootRoute.addChildren([loginRoute, accessibilityRoute, pages]),
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
