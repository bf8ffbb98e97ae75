import type { TestApi } from './api';
import type { District } from './given';
import type { Person } from './person';

/** `deputy` stands in for `absent` today. */
export async function givenSubstitution(
  api: TestApi,
  district: District,
  absent: Person,
  deputy: Person,
): Promise<void> {
  await district.sql.query(
    `insert into substitution (district_id, absent_user_id, deputy_user_id, starts_on, ends_on, created_by)
     values ($1, $2, $3, $4, $4, $2)`,
    [district.id, absent.id, deputy.id, api.clock.today()],
  );
}
