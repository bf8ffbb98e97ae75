import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import '../../apps/api/src/api.module';
import { testDatabase } from '../given/database';

interface Column {
  nullable: boolean;
  type: string;
}

/** TypeORM's name of a type and PostgreSQL's. */
const TYPES: Record<string, string> = { timestamptz: 'timestamp with time zone', int: 'integer', bool: 'boolean' };

describe('entities', () => {
  const owner = new Client({ connectionString: testDatabase().ownerUrl });
  const { tables, columns } = getMetadataArgsStorage();

  beforeAll(() => owner.connect());
  afterAll(() => owner.end());

  async function columnsOf(table: string): Promise<Map<string, Column>> {
    const { rows } = await owner.query<{ name: string; nullable: boolean; type: string }>(
      `select a.attname as name, not a.attnotnull as nullable, format_type(a.atttypid, null) as type
       from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
      [table],
    );
    return new Map(rows.map(({ name, ...column }) => [name, column]));
  }

  it.each(tables.map((table) => [String(table.name), table.target] as const))(
    '%s is what the migrations made',
    async (name, target) => {
      const inDatabase = await columnsOf(name);
      const differences = columns
        .filter((column) => column.target === target)
        .flatMap(({ propertyName, options }) => {
          const column = inDatabase.get(options.name ?? propertyName);
          if (!column) return [`${propertyName}: no such column`];
          const wanted =
            typeof options.type === 'string'
              ? (TYPES[options.type] ?? options.type) + (options.array ? '[]' : '')
              : column.type;
          const sameNull = Boolean(options.nullable) === column.nullable;
          return [
            ...(wanted === column.type ? [] : [`${propertyName}: ${wanted} is ${column.type}`]),
            ...(sameNull ? [] : [`${propertyName}: nullable differs`]),
          ];
        });
      expect(differences).toEqual([]);
    },
  );

  it('covers every lib that has tables', () => {
    expect(tables.length).toBeGreaterThan(2);
  });
});
