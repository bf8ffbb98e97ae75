import { type Topic, TOPICS } from '@fallnetz/organisation';
import type { Assessment, AreaState } from './assessment.entity';

type Areas = Assessment['areas'];

const BLANK: AreaState = { need: null, resource: '', priority: null, words: '' };

/** The areas with changes laid over them; an area of which nothing is left is missing again. */
export function withChanges(areas: Areas, changes: readonly (Partial<AreaState> & { area: Topic })[]): Areas {
  const merged: Areas = { ...areas };
  for (const { area, ...given } of changes) {
    const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const state: AreaState = { ...BLANK, ...merged[area], ...known };
    if (isSaid(state)) merged[area] = state;
    else delete merged[area];
  }
  return merged;
}

/** What differs, as `area.part`. */
export function changedParts(before: Areas, after: Areas): string[] {
  return TOPICS.flatMap((area) => {
    const [old, now] = [before[area] ?? BLANK, after[area] ?? BLANK];
    const parts = Object.keys(BLANK) as (keyof AreaState)[];
    return parts.filter((part) => old[part] !== now[part]).map((part) => `${area}.${part}`);
  });
}

/** What a new assessment begins with: the judgement of last time, but not the words, which belong to their day. */
export function carriedOver(areas: Areas): Areas {
  return withChanges(
    {},
    Object.entries(areas).map(([area, state]) => ({ ...state, words: '', area: area as Topic })),
  );
}

const isSaid = ({ need, resource, priority, words }: AreaState): boolean =>
  need !== null || priority !== null || resource.trim() !== '' || words.trim() !== '';
