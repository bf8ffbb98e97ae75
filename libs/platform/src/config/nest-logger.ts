import { ConsoleLogger, type LoggerService, type LogLevel } from '@nestjs/common';

/**
 * Nest's logger for a LOG_LEVEL: this level and everything graver. In a terminal for people, otherwise one JSON object a
 * line for whatever collects them.
 */
export function nestLogger(level: string, isTerminal = process.stdout.isTTY): LoggerService | false {
  if (level === 'silent') return false;
  const logLevels = [level === 'info' ? 'log' : (level as LogLevel)];
  return new ConsoleLogger({ logLevels, json: !isTerminal });
}
