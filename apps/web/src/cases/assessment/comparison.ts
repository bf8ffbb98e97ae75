import { topics, type Topic } from '../../organisation/topic/topics';
import type { Assessment } from '../model';
import { areaOf } from './assessment-values';

export type Direction = 'fallen' | 'risen' | 'same' | 'new' | 'gone';

/** One life area on two days. */
export interface Difference {
  area: Topic;
  from: number | null;
  to: number | null;
  direction: Direction;
  by: number;
}

/** What became of the need in every area that was graded on at least one of two days. */
export function compare(earlier: Assessment, later: Assessment): Difference[] {
  return topics.flatMap((area) => {
    const [from, to] = [earlier, later].map((assessment) => areaOf(assessment, area)?.need ?? null);
    if (from == null && to == null) return [];
    return [{ area, from: from ?? null, to: to ?? null, ...changeOf(from ?? null, to ?? null) }];
  });
}

function changeOf(from: number | null, to: number | null): Pick<Difference, 'direction' | 'by'> {
  if (from === null) return { direction: 'new', by: 0 };
  if (to === null) return { direction: 'gone', by: 0 };
  return { direction: to < from ? 'fallen' : to > from ? 'risen' : 'same', by: Math.abs(to - from) };
}
