import { Client, DatabaseError } from 'pg';
import type { TestApi } from './api';
import type { Person } from './person';

/** Statements as the wall sees this person's requests, each in a transaction that is taken back. */
export class AsApp {
  private constructor(
    private readonly sql: Client,
    private readonly scope: string[],
  ) {}

  static async connect(api: TestApi, { id, districtId }: Person): Promise<AsApp> {
    const sql = new Client({ connectionString: api.database.appUrl });
    await sql.connect();
    return new AsApp(sql, [id, districtId, api.clock.today()]);
  }

  /** How many rows a statement touches; `denied` where grant or wall refuses it. */
  async count(statement: string): Promise<number | 'denied'> {
    await this.sql.query('begin');
    await this.sql.query(
      `select set_config('app.actor', $1, true), set_config('app.district', $2, true), set_config('app.today', $3, true)`,
      this.scope,
    );
    try {
      return (await this.sql.query(statement)).rowCount ?? 0;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === '42501') return 'denied';
      throw error;
    } finally {
      await this.sql.query('rollback');
    }
  }

  end(): Promise<void> {
    return this.sql.end();
  }
}
