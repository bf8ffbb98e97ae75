import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { runInContext, type Actor, type Context } from '../access/context';
import { Clock } from '../clock/clock';
import { UnitOfWork } from './unit-of-work';

export const SYSTEM_DATA_SOURCE = Symbol('system data source');

/** Acts where nobody does: sweeps. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** In whose name work behind the scenes is done. */
export type Principal = Pick<Actor, 'userId' | 'organisationId' | 'districtId'>;

/**
 * Reads and writes across the wall with the database role `fallnetz_system`. Only login, relay, sweeps and
 * retention may import it; the list stands in the boundary config.
 */
@Injectable()
export class SystemDb implements OnApplicationShutdown {
  constructor(
    @Inject(SYSTEM_DATA_SOURCE) readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Plain rows of a parameterised query in a transaction of its own. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return (await runner.query(sql, parameters, true)).records as Row[];
    } finally {
      await runner.release();
    }
  }

  /** The hottest reads: a prepared statement with a name of its own. */
  async named<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return (await client.query({ name, text, values })).rows as Row[];
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

  /**
   * Runs `work` in a unit of work without the wall: `Db`, `Events` and what builds on them act for one district in
   * somebody's name, with no permission of their own.
   */
  async inUnitOfWork<T>(requestId: string, { ...principal }: Principal, work: () => Promise<T>): Promise<T> {
    const scope = {
      actor: principal.userId,
      district: principal.districtId,
      request: requestId,
      today: this.clock.today(),
      now: this.clock.now().toISOString(),
    };
    const unitOfWork = await UnitOfWork.begin(this.source, scope);
    const actor: Actor = { ...principal, roles: [], permissions: new Set() };
    const context: Context = { requestId, locale: 'de', actor, unitOfWork };
    const result = await runInContext(context, work).catch(async (error: unknown) => {
      await unitOfWork.rollback();
      throw error;
    });
    context.unitOfWork = undefined;
    await unitOfWork.commit();
    return result;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
