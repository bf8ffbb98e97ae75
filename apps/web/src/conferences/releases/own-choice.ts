import type { MatrixCell, MatrixRow, ReleasableField } from '../model';

type Row = Pick<MatrixRow, 'cells'>;

const isAllowed = ({ state }: MatrixCell): boolean => state !== 'not_allowed';

/** What a participant sees and may go on seeing. */
export const released = ({ cells }: Row): ReleasableField[] =>
  cells.filter((cell) => cell.released && isAllowed(cell)).map(({ field }) => field);

/** The own choice on a newer state: only what was switched on or off here, and is still allowed, differs from it. */
export function ownChoiceOn(fresh: Row, before: Row, chosen: readonly ReleasableField[]): ReleasableField[] {
  const [now, then] = [released(fresh), released(before)];
  const isSwitched = (field: ReleasableField) => chosen.includes(field) !== then.includes(field);
  return fresh.cells
    .filter(isAllowed)
    .map(({ field }) => field)
    .filter((field) => (isSwitched(field) ? chosen : now).includes(field));
}
