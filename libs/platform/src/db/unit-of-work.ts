import type { Socket } from 'node:net';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

/** The settings the wall reads inside a transaction. */
export interface Scope {
  actor: string;
  district: string;
  request: string;
  today: string;
  now: string;
}

/**
 * One transaction on one connection. BEGIN and the wall's settings are sent without waiting, so they travel
 * with the first query.
 */
export class UnitOfWork {
  private readonly unawaited: Promise<unknown>[] = [];
  private holding = false;
  private committed: Promise<QueryResult> | undefined;

  private constructor(
    readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {}

  /** Opens a transaction; with a scope it stands before the wall as that person. */
  static async begin(source: DataSource, scope?: Scope): Promise<UnitOfWork> {
    const runner = source.createQueryRunner();
    const unit = new UnitOfWork(runner, (await runner.connect()) as PoolClient);
    unit.send('BEGIN');
    if (scope) unit.send(SET_SCOPE, [scope.actor, scope.district, scope.request, scope.today, scope.now], 'set_scope');
    // TypeORM would otherwise open a transaction of its own inside `save`.
    Object.assign(runner, { isTransactionActive: true });
    return unit;
  }

  /** Sends a statement whose result nobody reads; its failure fails the commit. With a name it is prepared once. */
  send(text: string, values: unknown[] = [], name?: string): void {
    this.holdBack();
    const sent = this.client.query({ name, text, values });
    sent.catch(() => undefined);
    this.unawaited.push(sent);
  }

  /** A prepared statement, planned once per connection. */
  async named<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    this.holdBack();
    const result = await this.client.query({ name, text, values });
    return result.rows as Row[];
  }

  /** The last read of a request: the commit travels with it; whatever comes afterwards has no actor and is refused by the wall. */
  async lastNamed<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const rows = this.named<Row>(name, text, values);
    void this.sendCommit();
    return rows;
  }

  /** Commits. @throws when anything failed before: a failed commit is never a success. */
  async commit(): Promise<void> {
    const committed = this.sendCommit();
    try {
      await Promise.all(this.unawaited);
      const result = await committed;
      if (result.command !== 'COMMIT') throw new Error('the transaction was rolled back');
    } finally {
      await this.release();
    }
  }

  /** Undoes everything; never throws, so that the first error stays the visible one. */
  async rollback(): Promise<void> {
    await this.client.query('ROLLBACK').catch(() => undefined);
    await this.release();
  }

  /** What one turn of the event loop sends leaves in one packet: a write to the socket costs more than a statement. */
  private holdBack(): void {
    if (this.holding) return;
    this.holding = true;
    const { stream } = (this.client as PoolClient & { connection: { stream: Socket } }).connection;
    stream.cork();
    setImmediate(() => {
      this.holding = false;
      stream.uncork();
    });
  }

  private sendCommit(): Promise<QueryResult> {
    if (!this.committed) {
      this.holdBack();
      this.committed = this.client.query('COMMIT');
      this.committed.catch(() => undefined);
    }
    return this.committed;
  }

  private async release(): Promise<void> {
    Object.assign(this.runner, { isTransactionActive: false });
    await this.runner.release();
  }
}

const SET_SCOPE = `select set_config('app.actor', $1, true), set_config('app.district', $2, true),
  set_config('app.request', $3, true), set_config('app.today', $4, true), set_config('app.now', $5, true)`;
