import { outcomeOf } from './mail-server';

describe('outcome of sending a mail', () => {
  it.each([
    ['refused', { responseCode: 550, code: 'EENVELOPE' }],
    ['refused', { code: 'EENVELOPE' }],
    ['later', { responseCode: 451, code: 'EENVELOPE' }],
    ['unreachable', { responseCode: 535, code: 'EAUTH' }],
    ['unreachable', { code: 'EDNS' }],
    ['unreachable', { code: 'ESOCKET', syscall: 'connect' }],
    ['unclear', { code: 'ESOCKET', syscall: 'read' }],
    ['unclear', { code: 'ECONNECTION' }],
    ['unclear', { code: 'ETIMEDOUT' }],
  ])('is %s for %j', (outcome, error) => {
    expect(outcomeOf(error)).toBe(outcome);
  });
});
