import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, logOut, useMay, useSession } from '../api/session';
import { languages } from '../i18n/i18n';
import { Button, Menu, useSave, type MenuGroup } from '../ui';
import { ChevronDownIcon, PersonIcon } from '../ui/icons';
import { usePageExists } from './usePageExists';

export function UserMenu() {
  const { t } = useTranslation('frame');
  const { user } = useSession();
  const router = useRouter();
  const leaving = useSave(() => logOut({ everywhere: false }), {
    onSaved: () => void router.invalidate(),
    isPatient: false,
  });
  const groups: MenuGroup[] = [
    { id: 'pages', title: user.name, entries: usePages() },
    {
      id: 'language',
      title: t('user.language'),
      entries: languages.map(({ code, name }) => ({
        id: code,
        label: name,
        lang: code,
        onAction: () => void chooseLanguage(code),
      })),
    },
    { id: 'leave', entries: [{ id: 'log-out', label: t('user.logOut'), onAction: () => leaving.run(undefined) }] },
  ];
  return (
    <Menu
      label={t('user.menu', { name: user.name })}
      groups={groups}
      trigger={
        <Button aria-label={t('user.menu', { name: user.name })} isPending={leaving.isSaving}>
          <PersonIcon />
          <span className="top__user">{user.name}</span>
          <ChevronDownIcon />
        </Button>
      }
    />
  );
}

function usePages() {
  const { t } = useTranslation('frame');
  const may = useMay();
  const exists = usePageExists();
  const pages = [
    {
      id: 'substitution',
      label: t('user.substitution'),
      href: '/verwaltung/vertretung',
      isOpen: may('substitution.write'),
    },
    { id: 'account', label: t('user.account'), href: '/konto', isOpen: true },
  ];
  return pages.filter(({ href, isOpen }) => isOpen && exists(href)).map(({ id, label, href }) => ({ id, label, href }));
}
