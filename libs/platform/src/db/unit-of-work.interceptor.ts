import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { PUBLIC } from '../access/access.guard';
import { currentContext } from '../access/context';
import { Idempotency } from '../idempotency/idempotency';
import { Db } from './db';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_UNITS_OF_WORK = 'fallnetz:own-units-of-work';

/** The service opens its units of work itself: a slow transfer must not hold a connection of the database. */
export const OwnUnitsOfWork = () => SetMetadata(OWN_UNITS_OF_WORK, true);

/** Wraps every request of a signed-in person in one transaction that commits before the answer leaves. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Db,
    private readonly idempotency: Idempotency,
    private readonly reflector: Reflector,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isOwn = this.reflector.get<boolean | undefined>(OWN_UNITS_OF_WORK, execution.getHandler());
    if (isOwn || !currentContext()?.actor) return next.handle();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    const http = execution.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (!this.mayRepeat(request, execution)) return from(this.db.inUnitOfWork(work));
    const reply = http.getResponse<FastifyReply>();
    return from(this.db.inUnitOfWork(() => this.idempotency.once({ request, reply }, work)));
  }

  /** Reading needs no key, and logging in again is a new login. */
  private mayRepeat({ method }: FastifyRequest, execution: ExecutionContext): boolean {
    return !READING.has(method) && !this.reflector.get<boolean>(PUBLIC, execution.getHandler());
  }
}
