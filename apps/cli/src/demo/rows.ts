import type { Client } from 'pg';

export type Row = Record<string, unknown>;

/** Inserts rows of one shape; the columns are those of the first row. */
export async function insertRows(client: Client, table: string, rows: Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0])
    .map((name) => client.escapeIdentifier(name))
    .join(', ');
  const target = client.escapeIdentifier(table);
  await client.query(
    `insert into ${target} (${columns}) select ${columns} from json_populate_recordset(null::${target}, $1)`,
    [JSON.stringify(rows)],
  );
}
