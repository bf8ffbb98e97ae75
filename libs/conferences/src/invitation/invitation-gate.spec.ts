import { missingForInvitation } from './invitation-gate';

describe('the gate before invitations', () => {
  it('needs somebody to invite', () => {
    expect(missingForInvitation({ toInvite: [], checkAnswered: true })).toEqual(['conference.missing-participants']);
  });

  it('needs the answer to the recognition question as soon as one body is invited without consent', () => {
    const toInvite = [{ consentId: 'c1' }, { consentId: null }];
    expect(missingForInvitation({ toInvite, checkAnswered: false })).toEqual(['conference.missing-recognition']);
    expect(missingForInvitation({ toInvite, checkAnswered: true })).toEqual([]);
  });

  it('lets invitations on consent go out without it', () => {
    expect(missingForInvitation({ toInvite: [{ consentId: 'c1' }], checkAnswered: false })).toEqual([]);
  });
});
