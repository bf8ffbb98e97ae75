import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ConfirmDialog, toast } from '../../ui';
import { useRefreshedCase } from '../case-queries';
import type { Goal } from '../model';

/** A goal taken out of the plan; what was agreed before keeps it. */
export function RemoveGoal({ caseId, goal }: { caseId: string; goal: Goal }) {
  const { t } = useTranslation('hilfeplan');
  const refreshed = useRefreshedCase();
  const remove = async () => {
    const path = { id: caseId, goalId: goal.id };
    await refreshed(api.DELETE('/api/cases/{id}/hilfeplan/goals/{goalId}', { params: { path } }));
    toast(t('goal.removed'));
  };
  return (
    <ConfirmDialog
      title={t('goal.removeQuestion')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('goal.removeThis', { goal: goal.text })}>
          {t('goal.remove')}
        </Button>
      }
      consequence={<p>{t('goal.removeConsequence')}</p>}
      confirmLabel={t('goal.removeNow')}
      onConfirm={remove}
    />
  );
}
