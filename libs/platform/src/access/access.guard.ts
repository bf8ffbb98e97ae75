import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { problem } from '../errors/platform.errors';
import { currentContext } from './context';

export const CAN = 'fallnetz:can';
export const PUBLIC = 'fallnetz:public';

/** Declares that a route needs no session. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Declares which permissions open a route; any one of them is enough. Libs use the typed `Can` of organisation. */
export const CanAny = (...permissions: string[]) => SetMetadata(CAN, permissions);

/** May this role knock at all? A route that declares nothing is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const declared = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, declared)) return true;
    const permissions = this.reflector.getAllAndOverride<string[] | undefined>(CAN, declared);
    const actor = currentContext()?.actor;
    if (!actor) throw problem('session.required');
    if (!permissions?.some((permission) => actor.permissions.has(permission))) throw problem('access.denied');
    return true;
  }
}

/** Refuses with 403 what a policy denies. */
export function must(allowed: boolean): void {
  if (!allowed) throw problem('access.denied');
}
