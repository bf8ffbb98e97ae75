import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { currentActor, currentContext } from '../access/context';
import { Clock } from '../clock/clock';
import { problem } from '../errors/platform.errors';
import { UnitOfWork } from './unit-of-work';

export const APP_DATA_SOURCE = Symbol('app data source');

/** The only door to data for whatever a person asks for: every query stands before the wall. */
@Injectable()
export class Db implements OnApplicationShutdown {
  constructor(
    @Inject(APP_DATA_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction as the acting person; commits before it returns. */
  async inUnitOfWork<T>(work: () => Promise<T>): Promise<T> {
    const context = currentContext();
    if (!context) throw new Error('no context in scope');
    const { userId, districtId } = currentActor();
    const scope = {
      actor: userId,
      district: districtId,
      request: context.requestId,
      today: this.clock.today(),
      now: this.clock.now().toISOString(),
    };
    const unit = await UnitOfWork.begin(this.source, scope);
    context.unitOfWork = unit;
    try {
      const result = await work();
      context.unitOfWork = undefined;
      await unit.commit();
      return result;
    } catch (error) {
      if (context.unitOfWork) await unit.rollback();
      throw error;
    } finally {
      context.unitOfWork = undefined;
    }
  }

  /** The TypeORM repository of an entity, bound to the running unit of work. */
  repo<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return unitOfWork().runner.manager.getRepository(entity);
  }

  /** Plain rows of a parameterised query. */
  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await unitOfWork().runner.query(sql, parameters, true)).records as Row[];
  }

  /** The first row of a parameterised query. */
  async row<Row>(sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  /** The hottest reads: a prepared statement with a name of its own. */
  async named<Row>(name: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return unitOfWork().named<Row>(name, sql, parameters);
  }

  /** A `named` read after which a request asks nothing more: it saves the round trip of the commit. */
  async lastNamed<Row>(name: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return unitOfWork().lastNamed<Row>(name, sql, parameters);
  }

  /** Sends a statement with the next query; its failure fails the commit. With a name it is prepared once. */
  send(sql: string, parameters: unknown[] = [], name?: string): void {
    unitOfWork().send(sql, parameters, name);
  }

  /** The entity with this id behind the wall. @throws Problem not-found when it is not there or not yours */
  async require<Entity extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<Entity>,
    where: Partial<Entity>,
  ): Promise<Entity> {
    const found = await this.repo(entity).findOneBy(where);
    if (!found) throw problem('not-found');
    return found;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}

function unitOfWork(): UnitOfWork {
  const unit = currentContext()?.unitOfWork;
  if (!unit) throw new Error('no unit of work in scope');
  return unit;
}
