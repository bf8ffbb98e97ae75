import { tellingWords } from '@fallnetz/clients';
import { type Place, placesOf } from '@fallnetz/platform';

const SHORTEST_PART = 3;

/** The parts of a name that give a person away in running text; particles like "al" or "von der" do not. */
function partsOf(name: string): string[] {
  const words = name.normalize('NFC').split(/[\s\-–,.']+/u);
  return tellingWords(words).filter((part) => part.length >= SHORTEST_PART);
}

function patternOf(name: string): RegExp | undefined {
  const parts = partsOf(name).map((part) => part.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&'));
  if (parts.length === 0) return undefined;
  // Whole words, with the German genitive: "Beispiels Antrag"; first and family name side by side are one find.
  const part = `(?:${parts.join('|')})(?:['’]?s)?`;
  return new RegExp(`(?<![\\p{L}\\p{M}])${part}(?:[\\s\\-–,]+${part})*(?![\\p{L}\\p{M}])`, 'iu');
}

/** Where a text contains any part of the person's name. */
export function placesOfName(text: string, name: string | null): Place[] {
  const pattern = name === null ? undefined : patternOf(name);
  return pattern ? placesOf(text, [pattern]) : [];
}

/** The text with the case code wherever the person's name stood. */
export function withoutName(text: string, name: string | null, code: string): string {
  const pattern = name === null ? undefined : patternOf(name);
  return pattern ? text.normalize('NFC').replace(new RegExp(pattern, 'giu'), code) : text;
}
