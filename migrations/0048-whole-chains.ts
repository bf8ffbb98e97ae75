import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trail that is gone altogether is found too, and nobody who logs in may change one. */
export class WholeChains1700000000048 implements MigrationInterface {
  name = 'WholeChains1700000000048';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHAINS, KEPT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CHAINS = `
-- As before, and: opening a case is a fact, so that a case without a chain has lost it.
create or replace function app.broken_chains() returns table (case_id uuid, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recomputed as (
    select e.case_id, e.chain_position, e.hash,
      app.event_digest(coalesce(lag(e.hash) over w, ''::bytea), e) as expected,
      row_number() over w as position
    from event e where e.case_id is not null
    window w as (partition by e.case_id order by e.chain_position))
  select r.case_id, 'changed or reordered' from recomputed r
    where r.hash is distinct from r.expected or r.position is distinct from r.chain_position group by 1
  union
  select c.case_id, 'removed' from event_chain c
    left join lateral (select e.hash from event e where e.case_id = c.case_id order by e.chain_position desc limit 1) tip on true
    where c.hash is distinct from tip.hash
  union
  select f.id, 'removed' from case_file f where not exists (select 1 from event_chain c where c.case_id = f.id) $$;
`;

const KEPT = `
-- What was recorded stays as it is for login, relay and sweeps too: the relay marks what it took, looks and proofs go
-- when their time is over, and all else is done by functions of the owner.
revoke update, delete on event, hilfeplan_version, deletion_log from fallnetz_system;
grant update (relayed_at) on event to fallnetz_system;
revoke insert, update on event_chain from fallnetz_system;
revoke update on access_log, consent_proof from fallnetz_system;
`;
