import { canDeputise, mayAppointFor, type Colleague } from './substitution.policy';

const colleague = (more: Partial<Colleague> = {}): Colleague => ({
  id: 'a',
  organisationId: 'town',
  roles: ['case_manager'],
  activeFrom: '2026-01-01',
  activeUntil: null,
  ...more,
});
const days = { startsOn: '2026-08-03', endsOn: '2026-08-21' };

describe('who may appoint a deputy', () => {
  const actor = (more: object) => ({ userId: 'x', organisationId: 'town', roles: ['case_manager'], ...more });

  it.each([
    ['the absent person', actor({ userId: 'a' }), true],
    ['a colleague', actor({}), false],
    ['the Leitung', actor({ roles: ['leitung'] }), true],
    ['the Leitung of another office', actor({ roles: ['leitung'], organisationId: 'village' }), false],
    ['the Fachadministration', actor({ roles: ['fachadministration'], organisationId: 'village' }), true],
  ])('%s', (_who, who, expected) => {
    expect(mayAppointFor(who, colleague())).toBe(expected);
  });
});

describe('who can deputise', () => {
  const absent = colleague();

  it.each([
    ['a colleague with the same role', { id: 'b' }, true],
    ['oneself', {}, false],
    ['somebody with another role', { id: 'b', roles: ['leitung'] }, false],
    ['somebody with one common role', { id: 'b', roles: ['leitung', 'case_manager'] }, true],
    ['somebody of another office', { id: 'b', organisationId: 'village' }, false],
    ['somebody who starts on the first day', { id: 'b', activeFrom: '2026-08-03' }, true],
    ['somebody who starts later', { id: 'b', activeFrom: '2026-08-04' }, false],
    ['somebody who leaves on the last day', { id: 'b', activeUntil: '2026-08-21' }, true],
    ['somebody who leaves earlier', { id: 'b', activeUntil: '2026-08-20' }, false],
  ])('%s', (_who, more, expected) => {
    expect(canDeputise(colleague(more), absent, days)).toBe(expected);
  });
});
