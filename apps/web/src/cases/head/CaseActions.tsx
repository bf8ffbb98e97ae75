import { useTranslation } from 'react-i18next';
import { Button, Menu, type MenuEntry } from '../../ui';
import { ChevronDownIcon } from '../../ui/icons';
import type { Case } from '../model';
import type { CaseAction } from './CaseDialogs';

/** The actions on the case as a whole that this user may take now. */
export function CaseActions({ file, onOpen }: { file: Case; onOpen: (action: CaseAction) => void }) {
  const { t } = useTranslation('cases');
  const { assign, write, close } = file.may;
  const actions: CaseAction[] = [
    ...(assign ? (['assign', 'handOver', 'conflict'] as const) : []),
    ...(write ? (['data'] as const) : []),
    ...(write && !file.rest ? (['rest'] as const) : []),
    ...(close ? (['close', 'breakOff'] as const) : []),
  ];
  const entries: MenuEntry[] = [
    ...actions.map((id) => ({ id, label: t(`actions.${id}`), onAction: () => onOpen(id) })),
    ...(write ? [{ id: 'move', label: t('actions.move'), href: `/faelle/${file.id}/umzug` }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('actions.more')}
      groups={[{ id: 'actions', entries }]}
      trigger={
        <Button>
          {t('actions.more')} <ChevronDownIcon />
        </Button>
      }
    />
  );
}
