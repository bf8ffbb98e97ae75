import { problem } from '../errors/platform.errors';

/** One page of a list; `next` is the opaque cursor of the following page or null at the end. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
}

/** Packs the sort values of the last row into an opaque cursor. */
export function encodeCursor(values: (string | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Unpacks a cursor with exactly `length` values. @throws Problem request.malformed */
export function decodeCursor(cursor: string, length: number): (string | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(values) || values.length !== length) throw new Error();
    if (!values.every((value) => value === null || typeof value === 'string')) throw new Error();
    return values as (string | null)[];
  } catch {
    throw problem('request.malformed');
  }
}

/** Cuts `limit + 1` fetched rows into a page. */
export function toPage<Row>(rows: Row[], limit: number, key: (row: Row) => (string | null)[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
