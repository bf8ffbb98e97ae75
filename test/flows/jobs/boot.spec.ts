import { Injectable, type Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { defineEvents, defineJobs, OnEvent, OnJob } from '@fallnetz/platform';
import { DiscoveryModule } from '@nestjs/core';
import { Handlers } from '../../../libs/platform/src/jobs/handlers';

const events = defineEvents('boot-test.happened');
const jobs = defineJobs({ 'boot-test.tidy': { everySeconds: 60 } });

/** The platform's own jobs want their handlers too. */
@Injectable()
class OwnJobs {
  @OnJob('mail.post')
  async post(): Promise<void> {}

  @OnJob('idempotency.forget')
  async forget(): Promise<void> {}
}

@Injectable()
class Tidies {
  @OnJob(jobs['boot-test.tidy'])
  async tidy(): Promise<void> {}
}

@Injectable()
class Listens {
  @OnEvent(events['boot-test.happened'], 'listener')
  async happened(): Promise<void> {}
}

@Injectable()
class ListensToo {
  @OnEvent('boot-test.happened', 'listener')
  async happened(): Promise<void> {}
}

@Injectable()
class ListensElsewhere {
  @OnEvent('boot-test.happened', 'other-listener')
  async happened(): Promise<void> {}
}

@Injectable()
class Mishears {
  @OnEvent('boot-test.hapened', 'listener')
  async happened(): Promise<void> {}
}

@Injectable()
class Misnames {
  @OnEvent('boot-test.happened', 'A listener: one')
  async happened(): Promise<void> {}
}

@Injectable()
class TidiesToo {
  @OnJob('boot-test.tidy')
  async tidy(): Promise<void> {}
}

@Injectable()
class TidiesNothing {
  @OnJob('boot-test.tidied')
  async tidy(): Promise<void> {}
}

describe('boot of the worker', () => {
  async function boot(...providers: Provider[]): Promise<Handlers> {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      providers: [Handlers, OwnJobs, ...providers],
    }).compile();
    await module.init();
    return module.get(Handlers);
  }

  it('accepts one handler per job and several handlers per event', async () => {
    const handlers = await boot(Tidies, Listens, ListensElsewhere);
    expect(handlers.subscriptions.map(({ handler }) => handler)).toEqual(['listener', 'other-listener']);
  });

  it.each<[string, RegExp, Provider[]]>([
    ['an event nobody declared', /undeclared event boot-test\.hapened/, [Tidies, Mishears]],
    ['a name that would not fit into a job id', /lower case with dashes/, [Tidies, Misnames]],
    ['two handlers of one name for one event', /two handlers listener/, [Tidies, Listens, ListensToo]],
    ['a job nobody declared', /undeclared job boot-test\.tidied/, [Tidies, TidiesNothing]],
    ['two handlers for one job', /two handlers for the job boot-test\.tidy/, [Tidies, TidiesToo]],
    ['a job without a handler', /no handler for the job boot-test\.tidy/, [Listens]],
  ])('fails on %s', async (_what, message, providers) => {
    await expect(boot(...providers)).rejects.toThrow(message);
  });

  it('fails when a name is declared twice', () => {
    expect(() => defineEvents('boot-test.happened')).toThrow('declared twice');
    expect(() => defineJobs({ 'boot-test.tidy': { everySeconds: 1 } })).toThrow('declared twice');
  });
});
