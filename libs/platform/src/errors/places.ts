/**
 * Where in a text it was refused, in UTF-16 units of the text in NFC. The word itself stays out of the answer and thus out
 * of whatever keeps answers: who wrote it finds it again in what they sent.
 */
export interface Place {
  from: number;
  until: number;
}

/** Every place that one of the patterns finds. */
export function placesOf(text: string, patterns: readonly RegExp[]): Place[] {
  const whole = text.normalize('NFC');
  return patterns.flatMap((pattern) => [...whole.matchAll(new RegExp(pattern, `g${pattern.flags}`))].map(placeOf));
}

/** The place of a find. */
export function placeOf({ 0: found, index }: RegExpExecArray): Place {
  return { from: index, until: index + found.length };
}

/** In the order of the text; what overlaps is one place. */
export function mergedPlaces(places: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const { from, until } of [...places].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from < last.until) last.until = Math.max(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}
