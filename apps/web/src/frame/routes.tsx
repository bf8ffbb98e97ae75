import { createRootRoute, createRoute, Outlet, redirect, useRouter } from '@tanstack/react-router';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { queryClient } from '../api/queries';
import { isGuest, sessionQuery } from '../api/session';
import { useLanguage } from '../i18n/i18n';
import { Toasts } from '../ui/Toasts';
import { ErrorPage } from './ErrorPage';
import { Frame } from './Frame';
import { homeOf } from './navigation';
import { NotFoundPage } from './NotFoundPage';

/** Around every page, also the login: language and links of React Aria, the live region. */
export const rootRoute = createRootRoute({ component: Root, errorComponent: ErrorPage });

function Root() {
  const router = useRouter();
  const language = useLanguage();
  return (
    // Dates are dd.MM.yyyy in both languages, and a British clock has 24 hours like ours.
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'de-DE'}>
      <RouterProvider navigate={(href) => router.history.push(href)}>
        <Outlet />
        <Toasts />
      </RouterProvider>
    </I18nProvider>
  );
}

/** The only page that is open with a one-time password. */
const account = '/konto';

/** Parent of every page behind the login: `getParentRoute: () => frameRoute`. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  errorComponent: ErrorPage,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) return redirect({ to: '/anmeldung', search: { weiter: location.href }, replace: true, throw: true });
    if (session.passwordIsOneTime && location.pathname !== account)
      redirect({ href: account, replace: true, throw: true });
    if (isGuest(session) && location.pathname === '/') redirect({ href: homeOf(session), replace: true, throw: true });
  },
});

/** Every address without a page, inside the frame. */
export const notFoundRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage });
