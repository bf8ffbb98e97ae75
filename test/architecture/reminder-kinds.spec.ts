import '../../apps/api/src/api.module';
import { withClient } from '@fallnetz/platform';
import { reminderKinds } from '@fallnetz/reminders';
import { testDatabase } from '../given/database';

describe('kinds of reminder', () => {
  it('each have a deadline rule that comes with the product', async () => {
    const { rows } = await withClient(testDatabase().ownerUrl, (client) =>
      client.query<{ kind: string }>('select distinct kind from deadline_rule where district_id is null order by kind'),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...reminderKinds()]));
    expect(reminderKinds().length).toBeGreaterThan(2);
  });
});
