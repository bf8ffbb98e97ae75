import { addDays } from '@fallnetz/platform';
import { gapBeside, placementOf } from '../situation/periods';

/** What of a row says when it holds. */
export interface Line {
  districtId: string | null;
  validFrom: string;
  validUntil: string | null;
}

/** How a row of the district stands among the others of its line. */
export interface LineUp<Row extends Line> {
  /** Begins on the same day: only a human can say which is right */
  same: Row | undefined;
  /** Rows of the district that end the day before it begins */
  earlier: Row[];
  /** The row of the district before which it ends */
  next: Row | undefined;
  /** The shipped row it stands in for */
  replaced: Row | undefined;
  gap: { from: string; until: string } | null;
  validUntil: string | null;
  /** It ends, and nothing comes after it */
  isLast: boolean;
}

/**
 * Where a row of the district stands. From the first row of the district on, what was shipped does not count any more
 * (as `app.catalogue_on` reads it).
 */
export function lineUp<Row extends Line>(wanted: Line, others: readonly Row[]): LineUp<Row> {
  const { validFrom } = wanted;
  const own = others.filter(({ districtId }) => districtId !== null);
  const { earlier, later, same } = placementOf(wanted, own);
  const next = later[0];
  const validUntil = next ? addDays(next.validFrom, -1) : wanted.validUntil;
  const following = own.filter((row) => row.validFrom > validFrom);
  const isFirst = !own.some((row) => row.validFrom < validFrom);
  const shipped = isFirst ? others.filter((row) => row.districtId === null && row.validFrom <= validFrom) : [];
  const replaced = shipped.find((row) => row.validUntil === null || row.validUntil >= validFrom);
  const adjoins = earlier.length > 0 || replaced !== undefined;
  return {
    same: same[0],
    earlier,
    next,
    replaced,
    gap: gapBeside({ validFrom, validUntil }, adjoins ? following : [...own, ...shipped]),
    validUntil,
    isLast: validUntil !== null && following.length === 0,
  };
}
