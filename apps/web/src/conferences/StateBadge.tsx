import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../ui';
import type { ConferenceState } from './model';

const tones: Record<ConferenceState, BadgeTone> = {
  geplant: 'neutral',
  eingeladen: 'info',
  durchgefuehrt: 'info',
  protokoll_freigegeben: 'success',
  nachverfolgt: 'success',
  geschlossen: 'neutral',
  abgesagt: 'warning',
};

/** Where a Fallkonferenz stands. */
export function StateBadge({ state }: { state: ConferenceState }) {
  const { t } = useTranslation('conferences');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
