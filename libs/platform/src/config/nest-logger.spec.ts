import type { LoggerService } from '@nestjs/common';
import { nestLogger } from './nest-logger';

describe('nestLogger', () => {
  let lines: string[];

  beforeEach(() => {
    lines = [];
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it('writes one JSON object a line where no terminal is', () => {
    const logger = nestLogger('warn', false) as LoggerService;
    logger.log('not grave enough', 'Test');
    logger.error({ requestId: 'r-1' }, 'Problem');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'error', context: 'Problem', message: { requestId: 'r-1' } });
  });

  it('can be silent', () => {
    expect(nestLogger('silent')).toBe(false);
  });
});
