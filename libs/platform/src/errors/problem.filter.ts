import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Context, currentContext } from '../access/context';
import { isOutage } from './outage';
import { Problem, sentenceOf } from './problem';

const CODE_OF_STATUS: Record<number, string> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'access.denied',
  404: 'not-found',
  413: 'request.too-large',
  415: 'request.media-type',
  429: 'request.too-many',
  503: 'unavailable',
};

// What PostgreSQL refused although the request was well formed; its message may hold data and is never passed on.
const CODE_OF_SQLSTATE: Record<string, string> = {
  '23505': 'conflict',
  '23503': 'not-found',
  '42501': 'not-found',
  '23514': 'request.invalid',
  '22P02': 'request.malformed',
  '22001': 'request.invalid',
  '22003': 'request.invalid',
  '22021': 'request.malformed',
  '40001': 'version.stale',
  '40P01': 'version.stale',
  FN006: 'restricted',
  FN009: 'restricted',
};

/** Turns whatever was thrown into problem+json with a code, a sentence and the request id; nothing else leaves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    const context = currentContext();
    if (problem.status >= 500) this.log.error({ requestId: context?.requestId, ...traceOf(error) });
    sendProblem(reply, problem, context);
  }
}

type Asked = Pick<Context, 'requestId' | 'locale'>;

/** Answers with problem+json. */
export function sendProblem(reply: FastifyReply, problem: Problem, context?: Asked): void {
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(problemBody(problem, context));
}

/** What a problem says in JSON. */
export function problemBody({ status, code, extra }: Problem, context?: Asked): object {
  const title = sentenceOf(code, context?.locale ?? 'de');
  return { type: 'about:blank', title, status, code, requestId: context?.requestId, ...extra };
}

/** The problem that stands for a thrown value. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return new Problem(codeOfStatus(error.getStatus()));
  // A string that is no text (half a surrogate pair) fails in whoever encodes it first.
  if (error instanceof URIError) return new Problem('request.malformed');
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  if (code && CODE_OF_SQLSTATE[code]) return new Problem(CODE_OF_SQLSTATE[code]);
  if (isOutage({ code, message })) return new Problem('unavailable');
  return new Problem(codeOfStatus(statusCode));
}

/** Whatever else a framework finds wrong with a request (a range, a condition, a method) is no failure of ours. */
function codeOfStatus(status = 500): string {
  return CODE_OF_STATUS[status] ?? (status >= 400 && status < 500 ? 'request.malformed' : 'internal');
}

function traceOf(error: unknown): { name: string; sqlState?: string; stack?: string[] } {
  const { name, code, stack } = error as Error & { code?: string };
  // Frames only: the first line of a stack is the message, which may quote data.
  const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name, sqlState: code, stack: frames?.slice(0, 12) };
}
