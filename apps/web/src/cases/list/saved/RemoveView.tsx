import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Button, ConfirmDialog, toast, useFocusHeir } from '../../../ui';
import type { SavedView } from '../../model';
import { viewQueries, viewsHeading } from './view-queries';

/** Forgets the chosen view after asking; the filters stay set. */
export function RemoveView({ view: { id, name }, isLast }: { view: SavedView; isLast: boolean }) {
  const { t } = useTranslation('savedViews');
  const queries = useQueryClient();
  useFocusHeir(isLast ? undefined : viewsHeading);
  const remove = async () => {
    await api.DELETE('/api/case-views/{id}', { params: { path: { id } } });
    toast(t('removed'));
    await Promise.all(viewQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <ConfirmDialog
      title={t('removeThis', { name })}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('removeThis', { name })}>
          {t('remove')}
        </Button>
      }
      consequence={<p>{t('removeConsequence', { name })}</p>}
      confirmLabel={t('removeNow')}
      onConfirm={remove}
    />
  );
}
