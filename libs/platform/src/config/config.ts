import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, validateSync } from 'class-validator';

const POSTGRES_URL = /^postgres(ql)?:\/\/.+/;

/** The whole configuration of api and worker, read once from the environment. */
export class Config {
  @IsIn(['production', 'development', 'test'])
  NODE_ENV: string = 'production';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  @IsString()
  HOST: string = '127.0.0.1';

  /** Login role `fallnetz_app`: everything a person asks for, behind the wall. */
  @Matches(POSTGRES_URL)
  DATABASE_APP_URL: string;

  /** Login role `fallnetz_system`: login, relay, sweeps. */
  @Matches(POSTGRES_URL)
  DATABASE_SYSTEM_URL: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  DATABASE_POOL: number = 10;

  /** Without it the queue runs in PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\/.+/)
  REDIS_URL?: string;

  /** Without it mail is kept as "nicht zugestellt". */
  @IsOptional()
  @Matches(/^smtps?:\/\/.+/)
  SMTP_URL?: string;

  @IsString()
  MAIL_FROM: string = 'Fallnetz <fallnetz@localhost>';

  /** Where encrypted files lie; api and worker need the same folder. */
  @IsString()
  FALLNETZ_FILES_DIR: string = '.data/files';

  /** 32 bytes in Base64; after a rotation the new key first, then the old ones, separated by commas. */
  @Matches(/^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/)
  FALLNETZ_MASTER_KEY: string;

  /** Virus scanner clamd: `host:port` or the path of its socket; without it files stay "ungeprüft". */
  @IsOptional()
  @Matches(/^(\/.+|[^\s/:]+:\d+|\[[0-9a-f:]+\]:\d+)$/)
  FALLNETZ_CLAMD?: string;

  /** Address under which people reach the product, for links in mails. */
  @Matches(/^https?:\/\/.+/)
  PUBLIC_URL: string = 'http://localhost:3000';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(24 * 60)
  SESSION_IDLE_MINUTES: number = 30;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(72)
  SESSION_ABSOLUTE_HOURS: number = 10;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: string = 'info';

  /** Port of the worker's own /health; 0 picks a free one. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65535)
  WORKER_PORT: number = 0;
}

/** Thrown with the names of the bad variables, never with their values. */
export class ConfigError extends Error {
  constructor(readonly variables: string[]) {
    super(`Ungültige oder fehlende Einstellung: ${variables.join(', ')}`);
  }
}

/** Reads and checks the environment. @throws ConfigError naming every bad variable */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(Config, known, { exposeDefaultValues: true });
  const errors = validateSync(config, { skipMissingProperties: false });
  if (errors.length > 0) throw new ConfigError(errors.map((error) => error.property));
  return config;
}
