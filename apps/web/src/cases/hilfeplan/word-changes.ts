/** A stretch of text that stayed, came or went. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What happened to a text, word by word (longest common subsequence). */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const common = commonLengths(old, now);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] !== undefined && old[i] === now[j]) {
      push(changes, 'same', now[j] ?? '');
      i++;
      j++;
    } else if (i < old.length && (j >= now.length || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      push(changes, 'removed', old[i++] ?? '');
    } else {
      push(changes, 'added', now[j++] ?? '');
    }
  }
  return changes;
}

/** Words with the space after them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

const lengthAt = (common: number[][], i: number, j: number): number => common[i]?.[j] ?? 0;

function commonLengths(old: string[], now: string[]): number[][] {
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const longest = Math.max(lengthAt(common, i + 1, j), lengthAt(common, i, j + 1));
      common[i]![j] = old[i] === now[j] ? lengthAt(common, i + 1, j + 1) + 1 : longest;
    }
  }
  return common;
}

function push(changes: WordChange[], kind: WordChange['kind'], text: string): void {
  const last = changes.at(-1);
  if (last?.kind === kind) last.text += text;
  else changes.push({ kind, text });
}
