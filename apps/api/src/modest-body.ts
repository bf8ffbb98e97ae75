// The largest request of the product closes a case with 200 goals and 500 Maßnahmen: 2,100 values, three deep.
const MOST_VALUES = 4_000;
const DEEPEST = 16;

/** False for a body with more values, or deeper ones, than any request of the product has. */
export function isModest(body: unknown): boolean {
  let values = 0;
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (depth > DEEPEST || values > MOST_VALUES) return false;
    level = level.flatMap(contents);
  }
  return true;
}

const contents = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [];
