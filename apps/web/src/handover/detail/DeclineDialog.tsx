import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { PartPath } from '../model';
import { handoverQueries } from '../queries';
import { RefusalDialog } from '../RefusalDialog';

/** Leaving a case where it is needs a reason. */
export function DeclineDialog({ path, code }: { path: PartPath; code: string }) {
  const { t } = useTranslation('handover');
  return (
    <RefusalDialog
      title={t('package.declineTitle', { code })}
      label={t('package.decline')}
      text={t('package.declineText')}
      reasonLabel={t('package.declineReason')}
      help={t('package.declineHelp')}
      done={t('package.declined')}
      draftKey={`own/handover-refusal/${path.partId}`}
      send={(reason) => api.POST('/api/handovers/{id}/cases/{partId}/refusal', { params: { path }, body: { reason } })}
      refresh={handoverQueries}
    />
  );
}
