import { Pdf } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';

describe('a paper that takes its time', () => {
  let api: TestApi;
  let district: District;

  beforeAll(async () => {
    api = await startApi({ DATABASE_POOL: '1' });
    district = await District.create(api);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  it('holds no connection of the database meanwhile: others are served, and the look is in the log', async () => {
    const worker = await district.person('case_manager');
    const file = await givenCase(worker);
    let finish: (paper: Buffer) => void = () => undefined;
    const setting = new Promise<Buffer>((resolve) => (finish = resolve));
    const typeset = jest.spyOn(api.app.get(Pdf, { strict: false }), 'typeset').mockReturnValue(setting);

    const printing = worker.download(`/api/cases/${file.id}/hilfeplan/paper.pdf`);
    await eventually(() => expect(typeset).toHaveBeenCalled());
    expect((await worker.get('/api/cases')).status).toBe(200);
    finish(Buffer.from('%PDF-'));
    expect((await printing).status).toBe(200);

    const { rows } = await district.sql.query('select 1 from access_log where what = $1 and case_id = $2', [
      'hilfeplan_print',
      file.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});
