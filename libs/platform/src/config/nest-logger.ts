import type { LogLevel } from '@nestjs/common';

/** Nest's logger for a LOG_LEVEL: this level and everything graver. */
export function nestLogger(level: string): LogLevel[] | false {
  if (level === 'silent') return false;
  return [level === 'info' ? 'log' : (level as LogLevel)];
}
