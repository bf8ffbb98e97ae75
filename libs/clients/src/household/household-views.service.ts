import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { Clients } from '../client/clients.service';
import type { HouseholdView, MemberView } from './household.dto';

type MemberRow = MemberView & { clientId: string | null };

/** Households as somebody may see them: the wall leaves out whom they may not, and the count says how many those are. */
@Injectable()
export class HouseholdViews {
  constructor(
    private readonly db: Db,
    private readonly clients: Clients,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws Problem not-found outside the wall */
  async read(clientId: string): Promise<HouseholdView> {
    const { may, caseId } = await this.clients.shown(clientId);
    this.accessLog.saw('household', clientId, caseId ?? undefined);
    const counts = await this.counts(clientId);
    if (!counts) return { size: null, members: [], unrecorded: 0, may: { edit: may.edit } };
    const rows = await this.db.rows<MemberRow>(MEMBERS, [clientId, counts.householdId]);
    const seen = rows.filter(({ current }) => current).length;
    return {
      size: counts.livingTogether,
      members: rows
        .filter((row) => row.clientId !== clientId)
        .map((row) => ({ ...row, mayEdit: row.mayEdit && may.edit })),
      unrecorded: counts.members - seen,
      may: { edit: may.edit },
    };
  }

  /** How many people live together today; null when nothing was recorded. */
  async sizeOf(clientId: string): Promise<number | null> {
    return (await this.counts(clientId))?.livingTogether ?? null;
  }

  private counts(clientId: string) {
    return this.db.row<{ householdId: string; livingTogether: number; members: number }>(
      `select h.household_id as "householdId", n.living_together as "livingTogether", n.members
       from (${HOUSEHOLD_OF}) h cross join lateral app.household_counts(h.household_id) n`,
      [clientId],
    );
  }
}

/** The household a person ($1) belongs to: the newest entry about them. */
export const HOUSEHOLD_OF = `select m.household_id from household_member m
  where m.client_id = $1 order by m.to_on desc nulls first, m.id desc limit 1`;

const MEMBERS = `
select m.id, m.client_id as "clientId", app.display_name(p) as "displayName", d.birth_date as "birthDate",
  coalesce(extract(year from d.birth_date)::int, p.birth_year, m.birth_year) as "birthYear", m.relation,
  case when m.recorded_for <> $1 and m.relation <> 'self' then app.display_name(r) end as "relationTo",
  m.custody, m.lives_together as "livesTogether", m.from_on as "fromOn", m.to_on as "toOn",
  (m.from_on is null or m.from_on <= app.today()) and (m.to_on is null or m.to_on > app.today()) as current,
  app.case_of_client(m.client_id) as "caseId", m.version, m.recorded_for = $1 and m.relation <> 'self' as "mayEdit"
from household_member m left join client p on p.id = m.client_id left join client r on r.id = m.recorded_for
  left join lateral (select p.birth_date where app.documented_here(p.id)) d on true
where m.household_id = $2 and m.relation is not null
order by current desc, array_position(array['self', 'partner', 'child', 'sibling', 'parent', 'grandparent', 'relative', 'other'],
  m.relation), "birthYear" nulls last, m.id`;
