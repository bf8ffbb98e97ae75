import type { BadgeTone } from '../../ui';
import type { Conference } from '../model';

export function stateTone(state: Conference['state']): BadgeTone {
  return ({ geplant: 'info', durchgefuehrt: 'warning', abgeschlossen: 'success' } as const)[state];
}
