import { useTranslation } from 'react-i18next';
import { Badge } from '../ui';
import type { Phase } from './model';

/** Working phases look alike; only the ends stand out. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  const { t } = useTranslation('cases');
  const isEnd = phase === 'entpflichtet' || phase === 'abgelehnt' || phase === 'abgebrochen';
  return <Badge tone={isEnd ? 'neutral' : 'info'}>{t(`phase.${phase}`)}</Badge>;
}
