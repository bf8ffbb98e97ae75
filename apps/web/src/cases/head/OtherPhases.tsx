import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ConfirmDialog, Menu } from '../../ui';
import { ChevronDownIcon } from '../../ui/icons';
import { ofCase, useRefreshedCase } from '../case-queries';
import type { Case, NextPhase, Phase } from '../model';

/** Going back is normal; refusing is an end and asks first. */
export function OtherPhases({ file, onGoTo }: { file: Case; onGoTo: (phase: Phase) => void }) {
  const { t } = useTranslation('cases');
  const [isRefusing, setRefusing] = useState(false);
  const refreshed = useRefreshedCase();
  const refuse = () =>
    refreshed(
      api.POST('/api/cases/{id}/phase', { ...ofCase(file.id), body: { phase: 'abgelehnt', version: file.version } }),
    );
  const entryOf = ({ phase, direction }: NextPhase) =>
    direction === 'back'
      ? { id: phase, label: t('head.backTo', { phase: t(`phase.${phase}`) }), onAction: () => onGoTo(phase) }
      : { id: phase, label: t('head.refuse'), isDanger: true, onAction: () => setRefusing(true) };
  const entries = file.nextPhases.filter(({ direction }) => direction !== 'forward').map(entryOf);
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        label={t('head.otherPhase')}
        groups={[{ id: 'phases', entries }]}
        trigger={
          <Button tone="quiet">
            {t('head.otherPhase')} <ChevronDownIcon />
          </Button>
        }
      />
      <ConfirmDialog
        title={t('head.refuseQuestion')}
        isOpen={isRefusing}
        onOpenChange={setRefusing}
        consequence={<p>{t('head.refuseText')}</p>}
        confirmLabel={t('head.refuse')}
        onConfirm={refuse}
      />
    </>
  );
}
