import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { Button, Menu } from '../ui';
import { PlusIcon } from '../ui/icons';
import { usePageExists } from './usePageExists';

const creatable = [
  { id: 'verweisberatung', href: '/verweisberatung', permission: 'verweisberatung.write' },
  { id: 'case', href: '/faelle/neu', permission: 'case.write' },
] as const;

/** "Neu": what this user may begin. */
export function CreateMenu() {
  const { t } = useTranslation('frame');
  const entries = useCreatable();
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('create.label')}
      groups={[{ id: 'create', entries }]}
      trigger={
        <Button>
          <PlusIcon /> {t('create.label')}
        </Button>
      }
    />
  );
}

/** What this user may begin, and where. */
export function useCreatable() {
  const { t } = useTranslation('frame');
  const may = useMay();
  const exists = usePageExists();
  return creatable
    .filter(({ href, permission }) => may(permission) && exists(href))
    .map(({ id, href }) => ({ id, href, label: t(`create.${id}`) }));
}
