import type { Phase } from '../phase/case-phase';

/** What makes a case light or heavy. */
export interface Burden {
  phase: Phase;
  /** Chosen on the case: 1 simple, 2 ordinary, 3 complex */
  complexity: number;
  /** Contacts within the last 60 days */
  contacts: number;
  resting: boolean;
}

/** Finding out and planning takes most; before and after it a case is lighter. */
const PHASE: Record<Phase, number> = {
  anfrage: 0.5,
  klaerung: 1,
  assessment: 1.25,
  hilfeplanung: 1.25,
  umsetzung: 1,
  monitoring: 0.75,
  evaluation: 0.75,
  entpflichtet: 0,
  abgelehnt: 0,
  abgebrochen: 0,
};
const COMPLEXITY: Record<number, number> = { 1: 0.75, 2: 1, 3: 1.5 };

/** Somebody only looks again on a day. */
const RESTING = 0.2;

/** Weekly contact and more, about every second week, or less often. */
const rhythm = (contacts: number): number => (contacts >= 8 ? 1.25 : contacts >= 4 ? 1.1 : 1);

/** Phase × complexity × contact rhythm; a case that rests 0.2; an ordinary case in Umsetzung weighs 1 (ADR 23). */
export function weightOf({ phase, complexity, contacts, resting }: Burden): number {
  if (resting) return RESTING;
  return PHASE[phase] * (COMPLEXITY[complexity] ?? 1) * rhythm(contacts);
}

/** To one place behind the comma, as people read it. */
export const rounded = (weight: number): number => Math.round(weight * 10) / 10;
