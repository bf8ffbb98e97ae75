import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@fallnetz/platform';
import { ApiModule } from './api.module';
import { httpAdapter } from './create-api';
import { openApiDocument } from './openapi';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';

/** npm run openapi: prints the OpenAPI document without starting anything. */
async function main(): Promise<void> {
  const config = readConfig({
    DATABASE_APP_URL: NOWHERE,
    DATABASE_SYSTEM_URL: NOWHERE,
    FALLNETZ_MASTER_KEY: randomBytes(32).toString('base64'),
  });
  // Preview mode builds the module graph but calls no constructor: no database is needed.
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), httpAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
}

void main();
