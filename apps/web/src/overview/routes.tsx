import { createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from '../api/queries';
import { isGuest, sessionQuery } from '../api/session';
import { frameRoute } from '../frame/routes';
import { LimitPage } from './cases/LimitPage';
import { OverviewPage } from './OverviewPage';

const overviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  // Guests have one thing to do here; it is their overview.
  beforeLoad: async () => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session && isGuest(session)) redirect({ href: '/gast/fallkonferenzen', replace: true, throw: true });
  },
  component: OverviewPage,
});

const limitRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/verwaltung/richtwert',
  component: LimitPage,
});

/** Pages inside the frame. */
export const routes = [overviewRoute, limitRoute] as const;
