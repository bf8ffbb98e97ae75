import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatDate } from '../../i18n/format';
import { Button, ConfirmDialog, Notice, toast } from '../../ui';
import { mergeQueries } from './MergeForm';

type Merge = components['schemas']['MergeView'];

/** Merges of this person that can still be undone. */
export function MergeNotices({ clientId }: { clientId: string }) {
  const { t } = useTranslation('merge');
  const merges = $api.useQuery('get', '/api/clients/{id}/merges', { params: { path: { id: clientId } } });
  const undoable = (merges.data ?? []).filter(({ may }) => may.undo);
  return undoable.map((merge) => (
    <Notice key={merge.id} tone="info" title={t('notice', { name: merge.otherName })}>
      <div className="section-head">
        <p>
          {t('noticeText', {
            date: formatDate(merge.mergedOn),
            by: merge.mergedByName,
            until: formatDate(merge.undoUntil),
          })}
        </p>
        <Undo clientId={clientId} merge={merge} />
      </div>
    </Notice>
  ));
}

function Undo({ clientId, merge }: { clientId: string; merge: Merge }) {
  const { t } = useTranslation('merge');
  const queries = useQueryClient();
  const undo = async (confirmed: string[]) => {
    const path = { id: clientId, mergeId: merge.id };
    await api.POST('/api/clients/{id}/merges/{mergeId}/reversal', { params: { path }, body: { confirmed } });
    await Promise.all(mergeQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
    toast(t('undone'));
  };
  return (
    <ConfirmDialog
      title={t('undoQuestion')}
      trigger={<Button size="small">{t('undo')}</Button>}
      consequence={<p>{t('undoText', { name: merge.otherName })}</p>}
      confirmLabel={t('undo')}
      tone="primary"
      onConfirm={undo}
    />
  );
}
