import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentActor, currentContext } from '../access/context';
import { Clock } from '../clock/clock';
import { Db } from '../db/db';
import { problem as platformProblem } from '../errors/platform.errors';
import { problem } from './idempotency.errors';
import { hashOf, openAnswer, requestHashOf, sealAnswer } from './sealed-answer';

export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** How long an answer is given again instead of acting again: longer than a draft, which keeps its key, waits (ADR 20). */
export const KEPT_DAYS = 15;
/** A twin waits this long for the first one's answer. */
const PATIENCE = '3s';

const KEY_FORM = /^[\x21-\x7e]{8,200}$/;
const LOCK_NOT_AVAILABLE = '55P03';

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  said?: string;
}

interface StoredAnswer {
  requestHash: Buffer;
  status: number;
  answer: Buffer | null;
  /** The caller still sees every case the answer speaks of. */
  visible: boolean;
  usedAt: Date;
}

/**
 * One effect per `Idempotency-Key`, after Stripe's contract. The key's row is written in the transaction of the work: what
 * failed leaves neither, so the same key may try again; what succeeded is answered again for 15 days, to whoever still sees
 * what it was about.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` unless it was done under this key before; then answers as it did. Inside a unit of work. `said` is what
   * was asked for; without a key there is nothing to compare.
   * @throws Problem idempotency.key, idempotency.other-request, idempotency.running; not-found when the wall closed since
   */
  async once<T>({ request, reply, said = bodyOf(request) }: Asked, work: () => Promise<T>): Promise<T> {
    if (request.headers[IDEMPOTENCY_HEADER] === undefined) return work();
    const key = String(request.headers[IDEMPOTENCY_HEADER]);
    if (!KEY_FORM.test(key)) throw problem('idempotency.key');
    const keyed = [currentActor().userId, hashOf(key)];
    const requestHash = requestHashOf(key, [request.method, request.url, said]);
    if (await this.claim([...keyed, requestHash])) {
      const answer = await work();
      this.remember(keyed, reply.statusCode, answer instanceof StreamableFile ? answer : seal(key, answer));
      return answer;
    }
    const [stored] = await this.db.rows<StoredAnswer>(STORED, keyed);
    if (!stored?.requestHash.equals(requestHash))
      throw problem('idempotency.other-request', { savedAt: stored?.usedAt });
    if (!stored.visible) throw platformProblem('not-found');
    void reply.status(stored.status);
    return (stored.answer === null ? undefined : openAnswer(key, stored.answer)) as T;
  }

  /** Waits for a twin that came first; true when there was none, or none that succeeded. */
  private async claim(values: unknown[]): Promise<boolean> {
    const now = this.clock.now();
    const forgotten = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    this.db.send(`set local lock_timeout = '${PATIENCE}'`);
    try {
      const [claimed] = await this.db.rows(CLAIM, [...values, now, forgotten]);
      this.db.send('set local lock_timeout = 0');
      return claimed !== undefined;
    } catch (error) {
      throw (error as { code?: string }).code === LOCK_NOT_AVAILABLE ? problem('idempotency.running') : error;
    }
  }

  /** A file is made anew each time it is asked for: nothing to remember. */
  private remember(keyed: unknown[], status: number, answer: Buffer | null | StreamableFile): void {
    if (answer instanceof StreamableFile) this.db.send(FORGET, keyed);
    else this.db.send(REMEMBER, [...keyed, status, answer, [...(currentContext()?.cases ?? [])]]);
  }
}

const bodyOf = ({ body }: FastifyRequest): string => JSON.stringify(body ?? null);

const seal = (key: string, answer: unknown): Buffer | null => (answer === undefined ? null : sealAnswer(key, answer));

const CLAIM = `
insert into idempotency_key (user_id, key_hash, request_hash, used_at) values ($1, $2, $3, $4)
on conflict (user_id, key_hash) do update set request_hash = excluded.request_hash, used_at = excluded.used_at,
  status = null, answer = null
  where idempotency_key.used_at <= $5
returning 1`;
// Whoever sees a case sees facts of it. An act that ends one's own access answers again all the same.
const SEEN = 'exists (select 1 from event e where e.case_id = c)';
const STORED = `
select request_hash as "requestHash", status, answer, used_at as "usedAt",
  not exists (select 1 from unnest(case_ids) c where not ${SEEN}) as visible
from idempotency_key where user_id = $1 and key_hash = $2`;
const REMEMBER = `
update idempotency_key set status = $3, answer = $4, case_ids = array(select c from unnest($5::uuid[]) c where ${SEEN})
where user_id = $1 and key_hash = $2`;
const FORGET = `delete from idempotency_key where user_id = $1 and key_hash = $2`;
