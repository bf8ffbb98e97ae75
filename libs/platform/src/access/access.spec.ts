import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccessGuard, CanAny, must, Public } from './access.guard';
import { type Actor, concerns, type Context, currentActor, currentContext, runInContext } from './context';

class Controller {
  @Public()
  open(): void {}

  @CanAny('case.read', 'case.write')
  either(): void {}

  undeclared(): void {}
}

@CanAny('case.read')
class Declared {
  inherited(): void {}

  @CanAny('case.write')
  own(): void {}
}

const actor = (...permissions: string[]): Actor => ({
  userId: 'user',
  organisationId: 'organisation',
  districtId: 'district',
  roles: [],
  permissions: new Set(permissions),
});
const context = (who?: Actor): Context => ({ requestId: 'request', locale: 'de', actor: who });

function knock(owner: typeof Controller | typeof Declared, route: string, who?: Actor): boolean | string {
  const handler = (owner.prototype as unknown as Record<string, () => void>)[route];
  const asked = { getHandler: () => handler, getClass: () => owner } as unknown as ExecutionContext;
  try {
    return runInContext(context(who), () => new AccessGuard(new Reflector()).canActivate(asked));
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('who may knock', () => {
  it.each([
    [Controller, 'open', undefined, true],
    [Controller, 'either', actor('case.read'), true],
    [Controller, 'either', actor('other', 'case.write'), true],
    [Controller, 'either', actor('other'), 'access.denied'],
    [Controller, 'either', actor(), 'access.denied'],
    [Controller, 'either', undefined, 'session.required'],
    [Controller, 'undeclared', actor('case.read'), 'access.denied'],
    [Controller, 'undeclared', undefined, 'session.required'],
    [Declared, 'inherited', actor('case.read'), true],
    [Declared, 'inherited', actor('case.write'), 'access.denied'],
    [Declared, 'own', actor('case.read'), 'access.denied'],
    [Declared, 'own', actor('case.write'), true],
  ] as const)('at %p.%s as %p: %s', (owner, route, who, answer) => {
    expect(knock(owner, route, who)).toBe(answer);
  });

  it('is told by policies with 403', () => {
    expect(() => must(false)).toThrow(expect.objectContaining({ code: 'access.denied', status: 403 }) as Error);
    expect(() => must(true)).not.toThrow();
  });
});

describe('the context of a request', () => {
  it('knows who acts, and nobody outside of it', () => {
    const who = actor();
    expect(runInContext(context(who), () => currentActor())).toBe(who);
    expect(() => runInContext(context(), () => currentActor())).toThrow('no actor in scope');
    expect(() => currentActor()).toThrow('no actor in scope');
    expect(currentContext()).toBeUndefined();
  });

  it('remembers the cases it is about, once each', () => {
    const here = context(actor());
    runInContext(here, () => [null, undefined, 'one', 'two', 'one'].forEach(concerns));
    expect([...(here.cases ?? [])]).toEqual(['one', 'two']);
    const nothing = context();
    runInContext(nothing, () => concerns(null));
    expect(nothing.cases).toBeUndefined();
    expect(() => concerns('one')).not.toThrow();
  });
});
