import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../ui';
import type { Handover } from './model';

const tones: Record<Handover['state'], BadgeTone> = {
  prepared: 'neutral',
  offered: 'info',
  accepted: 'success',
  partly: 'warning',
  declined: 'warning',
  withdrawn: 'neutral',
};

export function StateBadge({ state }: { state: Handover['state'] }) {
  const { t } = useTranslation('handover');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
