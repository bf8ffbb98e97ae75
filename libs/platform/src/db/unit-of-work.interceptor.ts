import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { currentContext } from '../access/context';
import { Db } from './db';

/** Wraps every request of a signed-in person in one transaction that commits before the answer leaves. */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(private readonly db: Db) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!currentContext()?.actor) return next.handle();
    return from(this.db.inUnitOfWork(() => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
