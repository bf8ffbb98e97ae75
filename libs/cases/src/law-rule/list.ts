/**
 * Every row of a table of law rules, with its state today: rows of the district come first from the first of them on,
 * of several the one that began last holds.
 * @param line the columns that say which rows follow one another
 */
export function listOf(table: string, line: string, columns: string, order: string): string {
  return `
with known as (
  select r.*, r.district_id is null as shipped,
    min(r.valid_from) filter (where r.district_id is not null) over (partition by ${line}) as own_from,
    lead(r.valid_from) over (partition by ${line}, r.district_id is null order by r.valid_from) as next_from
  from ${table} r),
dated as (
  select k.*, least(k.valid_until, k.next_from - 1, case when k.shipped then k.own_from - 1 end) as holds_until,
    k.shipped and k.valid_from >= k.own_from as replaced
  from known k)
select id, ${columns}, valid_from as "validFrom", valid_until as "validUntil", holds_until as "holdsUntil", source,
  source_on as "sourceOn", case when shipped then 'product' else 'district' end as origin, version,
  case when replaced then 'replaced' when valid_from > app.today() then 'coming' when holds_until < app.today() then 'ended'
    else 'in_force' end as state
from dated order by ${order}, valid_from, shipped desc`;
}
