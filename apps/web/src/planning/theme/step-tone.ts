import type { BadgeTone } from '../../ui';
import type { ThemeStep } from '../model';

/** Ends stand out: reached, or put off. */
export function stepTone(step: ThemeStep): BadgeTone {
  if (step === 'umgesetzt') return 'success';
  if (step === 'zurueckgestellt') return 'neutral';
  return step === 'ans_land_gemeldet' ? 'warning' : 'info';
}
