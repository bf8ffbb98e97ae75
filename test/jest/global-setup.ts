import type { Config } from 'jest';
import { TestServer } from './test-server';

declare global {
  var fallnetzTestServer: TestServer | undefined;
}

/** Starts the database of the run once, before the first worker, which inherits the environment. */
export default async function globalSetup({ maxWorkers }: Config & { maxWorkers: number }): Promise<void> {
  const server = await TestServer.start();
  globalThis.fallnetzTestServer = server;
  await server.copyFor(Math.max(2, maxWorkers));
  Object.assign(process.env, server.environment);
}
