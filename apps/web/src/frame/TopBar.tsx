import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isGuest, useSession } from '../api/session';
import { productName } from '../i18n/product';
import { Button } from '../ui';
import { MenuIcon } from '../ui/icons';
import { CreateMenu } from './CreateMenu';
import { homeOf } from './navigation';
import { NotificationsLink } from './NotificationsLink';
import { SearchPalette } from './search/SearchPalette';
import { UserMenu } from './UserMenu';

interface TopBarProps {
  isNavigationOpen: boolean;
  onToggleNavigation: () => void;
}

export function TopBar({ isNavigationOpen, onToggleNavigation }: TopBarProps) {
  const { t } = useTranslation('ui');
  const session = useSession();
  return (
    <header className="top no-print">
      <div className="top__toggle">
        <Button
          tone="quiet"
          size="icon"
          aria-label={t('menu')}
          aria-expanded={isNavigationOpen}
          aria-controls="navigation"
          onPress={onToggleNavigation}
        >
          <MenuIcon />
        </Button>
      </div>
      <Link href={homeOf(session)} className="top__product">
        <strong>{productName}</strong> <span className="top__district">{session.user.district.name}</span>
      </Link>
      <div className="top__tools">
        {isGuest(session) || session.passwordIsOneTime ? null : <SearchPalette />}
        {isGuest(session) ? null : <CreateMenu />}
        <NotificationsLink />
        <UserMenu />
      </div>
    </header>
  );
}
