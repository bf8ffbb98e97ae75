import { startApi, type TestApi } from '../../given/api';
import {
  addParticipant,
  answerRecognition,
  givenConference,
  givenNeighbours,
  invite,
  release,
} from '../../given/conference';
import { givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Recognition {
  warning: boolean;
  groups: { traits: string[]; size: string }[];
  answered: { recognisable: boolean; current: boolean } | null;
}

describe('could somebody in the room recognise the person?', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let abh: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    abh = await district.person('abh_participant');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function check(conferenceId: string): Promise<Recognition> {
    return (await worker.get<Recognition>(`/api/conferences/${conferenceId}/reidentification`)).body;
  }

  it('warns for the only one of a nationality in the municipality, and shows the case as code and age band (scenario 5)', async () => {
    const { conferenceId, code } = await givenConference(worker, { client: { nationalities: ['AF'] } });
    const participantId = await addParticipant(worker, conferenceId, abh);
    expect(await check(conferenceId)).toMatchObject({
      warning: true,
      groups: [
        { traits: ['nationality', 'municipality'], size: 'few' },
        { traits: ['nationality', 'municipality', 'age_band'], size: 'few' },
      ],
      answered: null,
    });
    await release(worker, conferenceId, { to: participantId, fields: ['age_band'] });
    const refused = await worker.post<{ code: string; fields: { code: string }[] }>(
      `/api/conferences/${conferenceId}/invitations`,
    );
    expect(refused.status).toBe(409);
    expect(refused.body.fields).toMatchObject([{ code: 'conference.missing-recognition' }]);
    expect((await abh.get(`/api/guest/conferences/${participantId}`)).status).toBe(404);

    await answerRecognition(worker, conferenceId, true);
    await invite(worker, conferenceId);
    const { body } = await abh.get<{ subject: string; released: object[] }>(`/api/guest/conferences/${participantId}`);
    expect(body.subject).toBe(code);
    expect(body.released).toEqual([{ field: 'age_band', value: '27_39', basis: 'pseudonymised' }]);
  });

  it('counts only this district, this municipality and people with an open case', async () => {
    await givenNeighbours(district, 'SY', 5);
    const { conferenceId } = await givenConference(worker, { client: { nationalities: ['SY'] } });
    expect(await check(conferenceId)).toMatchObject({
      warning: false,
      groups: [{ size: 'enough' }, { size: 'enough' }],
    });

    const elsewhere = await District.create(api);
    await givenNeighbours(elsewhere, 'ER', 5);
    await elsewhere.close();
    const alone = await givenConference(worker, { client: { nationalities: ['ER'] } });
    expect((await check(alone.conferenceId)).groups[0]!.size).toBe('few');
  });

  it('never tells whether others know nobody or four, whatever whoever asks records', async () => {
    const asked = await givenConference(worker, { client: { nationalities: ['GE'] } });
    const told = async () => (await check(asked.conferenceId)).groups.map(({ size }) => size);
    await givenNeighbours(district, 'GE', 4);
    expect(await told()).toEqual(['few', 'few']);
    for (let own = 2; own <= 4; own += 1) await givenCase(worker, { client: { nationalities: ['GE'] } });
    expect(await told()).toEqual(['few', 'few']);
    await givenCase(worker, { client: { nationalities: ['GE'] } });
    expect(await told()).toEqual(['enough', 'enough']);
  });

  it('asks about every nationality on its own', async () => {
    await givenNeighbours(district, 'AM', 5);
    await givenNeighbours(district, 'AZ', 1);
    const size = async (...nationalities: string[]) =>
      (await check((await givenConference(worker, { client: { nationalities } })).conferenceId)).groups[0]!.size;
    expect([await size('AM'), await size('AZ'), await size('AM', 'AZ')]).toEqual(['enough', 'few', 'few']);
  });

  it('knows nothing without a nationality', async () => {
    const { conferenceId } = await givenConference(worker, { client: { nationalities: [] } });
    expect(await check(conferenceId)).toMatchObject({
      warning: false,
      groups: [{ size: 'unknown' }, { size: 'unknown' }],
    });
  });

  it('takes back recognising fields when the answer is yes', async () => {
    const { conferenceId } = await givenConference(worker);
    const participantId = await addParticipant(worker, conferenceId, abh);
    await answerRecognition(worker, conferenceId);
    await release(worker, conferenceId, { to: participantId, fields: ['age_band', 'nationalities', 'language'] });
    await answerRecognition(worker, conferenceId, true);
    const path = `/api/conferences/${conferenceId}/participants/${participantId}/preview`;
    const { body } = await worker.get<{ released: { field: string }[] }>(path);
    expect(body.released.map(({ field }) => field)).toEqual(['age_band']);
  });

  it('asks again when somebody joins the room', async () => {
    const { conferenceId } = await givenConference(worker);
    await addParticipant(worker, conferenceId, abh);
    await answerRecognition(worker, conferenceId);
    expect((await check(conferenceId)).answered).toMatchObject({ recognisable: false, current: true });
    await addParticipant(worker, conferenceId, 'Schule am Wall');
    expect((await check(conferenceId)).answered).toMatchObject({ current: false });
    const refused = await worker.post<{ fields: object[] }>(`/api/conferences/${conferenceId}/invitations`);
    expect(refused.body.fields).toMatchObject([{ code: 'conference.missing-recognition' }]);
  });

  it('wants a sentence', async () => {
    const { conferenceId } = await givenConference(worker);
    const path = `/api/conferences/${conferenceId}/reidentification`;
    for (const body of [
      { recognisable: false },
      { recognisable: 'no', answer: 'x' },
      { recognisable: false, answer: '' },
    ]) {
      expect((await worker.post(path, body)).status).toBe(400);
    }
    expect((await check(conferenceId)).answered).toBeNull();
  });
});
