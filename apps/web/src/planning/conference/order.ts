export type Direction = 'up' | 'down';

/** The order with one id moved by one place; at an end it stays where it is. */
export function swapped(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const other = ids[to];
  return ids.map((each) => (each === id ? (other ?? each) : each === other ? id : each));
}
