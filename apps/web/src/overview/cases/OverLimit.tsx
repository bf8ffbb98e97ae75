import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Notice } from '../../ui';

/** Says that a colleague already carries more than the guide value; it warns and never blocks. */
export function OverLimit({ userId }: { userId: string | null }) {
  const { t } = useTranslation('workload');
  const { data = [] } = $api.useQuery('get', '/api/workload/colleagues', {}, { staleTime: 60_000 });
  if (!data.some((load) => load.userId === userId && load.exceeded)) return null;
  return <Notice tone="warning" title={t('colleagueOver')} />;
}
