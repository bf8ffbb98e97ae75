import { types } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';

// A calendar day stays the string it is; as a Date it would move with the machine's time zone.
types.setTypeParser(types.builtins.DATE, (day) => day);

export interface PoolOptions {
  url: string;
  size: number;
  name: string;
}

/** A connected data source over every entity that the imported libs declare. */
export async function connectDataSource({ url, size, name }: PoolOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName: name,
    logging: false,
    poolSize: size,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as () => void),
    // The pipeline lets the wall's settings travel together with the first query instead of costing round trips. The
    // server ends what takes too long; a server that says nothing any more cannot, so we hang up a little later.
    extra: { pipeline: true, connectionTimeoutMillis: 4000, statement_timeout: 15_000, query_timeout: 18_000 },
    poolErrorHandler: () => undefined,
  });
  return source.initialize();
}
