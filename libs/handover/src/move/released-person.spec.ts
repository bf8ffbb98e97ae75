import type { ClientProfile } from '@fallnetz/clients';
import { releasedPerson } from './released-person';

describe('what of a person goes to the next controller', () => {
  const client = {
    id: 'c',
    pseudonym: 'Ahorn 1',
    displayName: 'Testfrau Beispiel',
    familyName: 'Beispiel',
    givenName: 'Testfrau',
    birthDate: '1990-05-17',
    phone: '0',
    nationalities: ['RO'],
  } as ClientProfile;

  it('is the released fields and nothing else', () => {
    expect(releasedPerson(client, ['name', 'nationalities'])).toEqual({
      familyName: 'Beispiel',
      givenName: 'Testfrau',
      nationalities: ['RO'],
    });
    expect(releasedPerson(client, [])).toEqual({});
  });
});
