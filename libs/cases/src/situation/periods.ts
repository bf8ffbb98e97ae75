import { addDays } from '@fallnetz/platform';

/** Whole days, both included; an open side is null. */
export interface Period {
  validFrom: string | null;
  validUntil: string | null;
  /** A residence title goes on after its end when an application was filed in time */
  appliedOn?: string | null;
}

const ALWAYS = '0000-01-01';
const FOR_EVER = '9999-12-31';
const start = ({ validFrom }: Period): string => validFrom ?? ALWAYS;
const end = ({ validUntil }: Period): string => validUntil ?? FOR_EVER;

/** How a period lies among the others of its history. */
export interface Placement<Entry extends Period> {
  /** Overlap and begin earlier: could end on the day before */
  earlier: Entry[];
  /** Overlap and begin later: the period could end on the day before the first of them */
  later: Entry[];
  /** Overlap and begin on the same day: only a human can say which is right */
  same: Entry[];
}

/** The entries a period overlaps, by what can be done about it. */
export function placementOf<Entry extends Period>(wanted: Period, others: readonly Entry[]): Placement<Entry> {
  const overlapping = others
    .filter((other) => start(other) <= end(wanted) && end(other) >= start(wanted))
    .sort((a, b) => start(a).localeCompare(start(b)));
  return {
    earlier: overlapping.filter((other) => start(other) < start(wanted)),
    later: overlapping.filter((other) => start(other) > start(wanted)),
    same: overlapping.filter((other) => start(other) === start(wanted)),
  };
}

/** The first stretch without an entry right before or after a period. */
export function gapBeside(wanted: Period, others: readonly Period[]): { from: string; until: string } | null {
  const before = others.filter((other) => end(other) < start(wanted)).sort((a, b) => end(b).localeCompare(end(a)))[0];
  const after = others
    .filter((other) => start(other) > end(wanted))
    .sort((a, b) => start(a).localeCompare(start(b)))[0];
  return (before && between(before, wanted)) ?? (after && between(wanted, after)) ?? null;
}

function between(one: Period, next: Period): { from: string; until: string } | null {
  const goesOn = Boolean(one.appliedOn && one.appliedOn <= end(one));
  const from = addDays(end(one), 1);
  return goesOn || from >= start(next) ? null : { from, until: addDays(start(next), -1) };
}
