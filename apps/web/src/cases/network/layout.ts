import type { NetworkEntry } from '../model';

export const size = 470;
export const centre = size / 2;
export const rings = [92, 146, 194] as const;

/** An entry with its number in the list and its place on the drawing. */
export interface Node {
  entry: NetworkEntry;
  number: number;
  x: number;
  y: number;
}

/** Everybody on the circle of their closeness, spread evenly; each circle begins elsewhere, so that names stay apart. */
export function layOut(entries: readonly NetworkEntry[]): Node[] {
  return entries.map((entry, index) => {
    const circle = entries.filter(({ closeness }) => closeness === entry.closeness);
    const turn = circle.indexOf(entry) / circle.length + entry.closeness / 7;
    const radius = rings[entry.closeness - 1] ?? centre;
    const place = (direction: number) => Math.round(centre + radius * direction);
    return {
      entry,
      number: index + 1,
      x: place(Math.sin(2 * Math.PI * turn)),
      y: place(-Math.cos(2 * Math.PI * turn)),
    };
  });
}

/** The entries that held on a day. */
export function onDay(entries: readonly NetworkEntry[], day: string): NetworkEntry[] {
  return entries.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || validUntil > day));
}

/** The days on which the map changed, newest first. */
export function daysOf(entries: readonly NetworkEntry[]): string[] {
  const days = entries.flatMap(({ validFrom, validUntil }) => (validUntil ? [validFrom, validUntil] : [validFrom]));
  return [...new Set(days)].sort().reverse();
}

const LONGEST_LINE = 16;

/** A name in at most two lines, broken between words; what does not fit stands in the list. */
export function linesOf(label: string): string[] {
  const cut = (line: string) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line);
  const end = label.length > LONGEST_LINE ? label.lastIndexOf(' ', LONGEST_LINE) : -1;
  return end > 0 ? [label.slice(0, end), cut(label.slice(end + 1))] : [cut(label)];
}
