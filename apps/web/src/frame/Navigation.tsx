import { useLocation } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { isWithin, placesFor } from './navigation';
import { usePageExists } from './usePageExists';

export function Navigation({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('frame');
  const places = placesFor(useSession(), usePageExists());
  const { pathname } = useLocation();
  return (
    <nav id="navigation" aria-label={t('nav.label')} className={isOpen ? 'nav nav--open' : 'nav'}>
      <ul className="nav__list">
        {places.map(({ path, label }) => (
          <li key={path}>
            <Link href={path} className="nav__link" aria-current={isWithin(path, pathname) ? 'page' : undefined}>
              {t(`nav.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
