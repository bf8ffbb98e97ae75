import 'reflect-metadata';
import { join } from 'node:path';
import { ConfigError, readConfig } from '@fallnetz/platform';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApi(config, join(process.cwd(), 'dist/web'));
  await app.listen(config.PORT, config.HOST);
  process.send?.('ready');
  // Started by a parent process: without it nobody would ever stop us.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${String(error)}\n`);
  process.exit(1);
});
