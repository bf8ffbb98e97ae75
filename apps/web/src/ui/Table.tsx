import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './Choice';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row for screen readers; one per table. */
  isRowHeader?: boolean;
  align?: 'start' | 'end';
}

export interface Selection {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Names a row in its checkbox, e.g. the Fallcode. */
  rowName: (key: string) => string;
  /** Rows that cannot be chosen have no box; missing: all can. */
  canSelect?: (key: string) => boolean;
}

export interface TableProps<Row> {
  /** What the table holds; read by screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of an empty table: says what to do next. */
  empty: ReactNode;
  selection?: Selection;
}

/**
 * A plain table. On a phone each row stands as a block of its own, its cells below one another; of the head only the box
 * that chooses all rows is left.
 */
export function Table<Row>({ label, empty, ...table }: TableProps<Row>) {
  const { t } = useTranslation('ui');
  if (table.rows.length === 0) return <>{empty}</>;
  return (
    <div className="table-region" role="region" aria-label={t('scrollableTable', { name: label })} tabIndex={0}>
      <table role="table" className="table table--stacked">
        <caption className="visually-hidden">{label}</caption>
        <TableHead {...table} />
        <tbody role="rowgroup">
          {table.rows.map((row) => (
            <TableRow key={table.rowKey(row)} row={row} {...table} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Parts<Row> = Omit<TableProps<Row>, 'label' | 'empty'>;

function TableHead<Row>({ columns, rows, rowKey, selection }: Parts<Row>) {
  const { t } = useTranslation('ui');
  const keys = rows.map(rowKey).filter((key) => selection?.canSelect?.(key) ?? true);
  const all = keys.length > 0 && keys.every((key) => selection?.selected.has(key));
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection ? (
          <td role="cell" className="table__select">
            <Checkbox isSelected={all} onChange={(on) => selection.onChange(new Set(on ? keys : []))}>
              <span className="visually-hidden">{t('selectAll')}</span>
            </Checkbox>
          </td>
        ) : null}
        {columns.map((column) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            className={column.align === 'end' ? 'table__number' : undefined}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function TableRow<Row>({ row, columns, rowKey, selection }: { row: Row } & Parts<Row>) {
  return (
    <tr role="row">
      {selection ? <SelectCell rowKey={rowKey(row)} selection={selection} /> : null}
      {columns.map((column) => {
        const className = column.align === 'end' ? 'table__number' : undefined;
        return column.isRowHeader ? (
          <th key={column.id} role="rowheader" scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} role="cell" data-label={column.header} className={className}>
            <div>{column.cell(row)}</div>
          </td>
        );
      })}
    </tr>
  );
}

function SelectCell({ rowKey, selection }: { rowKey: string; selection: Selection }) {
  const { t } = useTranslation('ui');
  if (selection.canSelect && !selection.canSelect(rowKey)) return <td role="cell" className="table__select" />;
  const toggle = (on: boolean) => {
    const next = new Set(selection.selected);
    if (on) next.add(rowKey);
    else next.delete(rowKey);
    selection.onChange(next);
  };
  return (
    <td role="cell" className="table__select">
      <Checkbox isSelected={selection.selected.has(rowKey)} onChange={toggle}>
        <span className="visually-hidden">{t('selectRow', { name: selection.rowName(rowKey) })}</span>
      </Checkbox>
    </td>
  );
}
