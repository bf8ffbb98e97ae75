import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

export const SYSTEM_DATA_SOURCE = Symbol('system data source');

/**
 * Reads and writes across the wall with the database role `fallnetz_system`. Only login, relay, sweeps and
 * retention may import it; the list stands in the boundary config.
 */
@Injectable()
export class SystemDb implements OnApplicationShutdown {
  constructor(@Inject(SYSTEM_DATA_SOURCE) readonly source: DataSource) {}

  /** Plain rows of a parameterised query in a transaction of its own. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return (await runner.query(sql, parameters, true)).records as Row[];
    } finally {
      await runner.release();
    }
  }

  /** The first row of a parameterised query. */
  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  /** Runs `work` in one transaction. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
