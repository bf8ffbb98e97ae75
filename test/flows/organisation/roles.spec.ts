import { ROLES } from '@fallnetz/organisation';
import { de as permission } from '../../../apps/web/src/organisation/role/texts.de';
import { de } from '../../../apps/web/src/organisation/texts.de';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';

describe('the table of roles', () => {
  let api: TestApi;
  let district: District;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  it('is read by everybody who works here, not by guests', async () => {
    const officer = await district.person('data_protection_officer');
    const answer = await officer.get<{ role: string; permissions: string[] }[]>('/api/roles');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.body.map(({ role, permissions }) => [role, permissions]))).toEqual(ROLES);
    expect((await (await district.person('conference_guest')).get('/api/roles')).status).toBe(403);
  });

  it('has a word for every role and every permission', () => {
    const permissions = [...new Set(Object.values(ROLES).flat())];
    expect(permissions.map((code) => code.replace('.', '_')).sort()).toEqual(Object.keys(permission).sort());
    expect(Object.keys(de.role).sort()).toEqual(Object.keys(ROLES).sort());
  });
});
