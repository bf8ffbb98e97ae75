import { HttpException } from '@nestjs/common';
import './platform.errors';
import { toProblem } from './problem.filter';

describe('what was thrown', () => {
  it.each([
    { code: 'ECONNREFUSED' },
    { code: 'ECONNRESET' },
    { code: '57P01', message: 'terminating connection due to administrator command' },
    { code: '57P03', message: 'the database system is starting up' },
    { code: '53300', message: 'sorry, too many clients already' },
    { code: '57014', message: 'canceling statement due to statement timeout' },
    { code: '25006', message: 'cannot execute INSERT in a read-only transaction' },
    { message: 'Connection terminated unexpectedly' },
    { message: 'Query read timeout' },
  ])('by a database that is away says so: %j', (error) => {
    expect(toProblem(error)).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it.each([{ code: '42P01' }, { code: 'ENOENT' }, { message: 'x is not a function' }, { statusCode: 502 }, {}])(
    'by our own mistakes blames nobody else: %j',
    (error) => {
      expect(toProblem(error)).toMatchObject({ status: 500, code: 'internal' });
    },
  );

  // A range or a condition nobody can meet, a method nobody has.
  it.each([new HttpException('', 416), new HttpException('', 412), { statusCode: 405 }])(
    'by a framework about a request is no failure: %j',
    (error) => {
      expect(toProblem(error)).toMatchObject({ status: 400, code: 'request.malformed' });
    },
  );
});
