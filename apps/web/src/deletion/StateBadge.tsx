import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../ui';
import type { Deletion } from './model';

const tones: Record<Deletion['state'], BadgeTone> = { open: 'info', checked: 'warning', held: 'neutral' };

export function StateBadge({ state }: { state: Deletion['state'] }) {
  const { t } = useTranslation('deletion');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
