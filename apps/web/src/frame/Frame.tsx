import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isGuest, useSession } from '../api/session';
import { ExpiredDialog } from '../organisation/ExpiredDialog';
import { TextLink } from '../ui';
import { ConnectionNotice } from './ConnectionNotice';
import { isOnlyForStaff } from './navigation';
import { Navigation } from './Navigation';
import { NotFoundPage } from './NotFoundPage';
import { SubstitutionBanner } from './SubstitutionBanner';
import { TopBar } from './TopBar';
import { useHeadingFocus } from './useHeadingFocus';
import { useDrafts } from './useDrafts';
import './frame.css';

/** Everything around a page. */
export function Frame() {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const isClosed = isGuest(useSession()) && isOnlyForStaff(pathname);
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  // On small screens the navigation is open only for the page it was opened on: following a link closes it.
  const isOpen = openedAt === pathname;
  useHeadingFocus();
  useDrafts();
  return (
    <div className="frame">
      <a className="skip-link" href="#inhalt">
        {t('skip')}
      </a>
      <TopBar isNavigationOpen={isOpen} onToggleNavigation={() => setOpenedAt(isOpen ? null : pathname)} />
      <Navigation isOpen={isOpen} />
      <div className="frame__page">
        <SubstitutionBanner />
        <ConnectionNotice />
        <main id="inhalt" tabIndex={-1} className="frame__main">
          {isClosed ? <NotFoundPage /> : <Outlet />}
        </main>
        <footer className="frame__foot no-print">
          <TextLink href="/barrierefreiheit">{t('link', { ns: 'accessibility' })}</TextLink>
        </footer>
      </div>
      <ExpiredDialog />
    </div>
  );
}
