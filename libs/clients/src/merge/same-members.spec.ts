import { membersInBoth } from './same-members';

type Entry = Parameters<typeof membersInBoth>[0][number];

const entry = (id: string, fields: Partial<Entry> = {}): Entry => ({
  id,
  clientId: null,
  displayName: null,
  relation: 'child',
  relationTo: null,
  birthDate: null,
  birthYear: 2015,
  current: true,
  ...fields,
});
const named = (id: string, displayName: string, fields: Partial<Entry> = {}) =>
  entry(id, { clientId: id, displayName, relation: 'partner', birthYear: 1988, ...fields });

describe('who may be in both households', () => {
  it.each<[string, Entry, Entry, boolean]>([
    ['two children of one year', entry('a'), entry('b'), true],
    ['children of different years', entry('a'), entry('b', { birthYear: 2014 }), false],
    ['children of an unknown year', entry('a', { birthYear: null }), entry('b'), false],
    ['two partners of an unknown year', entry('a', { relation: 'partner', birthYear: null }), named('b', 'B'), true],
    ['a child and a sibling', entry('a'), entry('b', { relation: 'sibling' }), false],
    ['somebody who has left', entry('a'), entry('b', { current: false }), false],
    ['the child of somebody else there', entry('a'), entry('b', { relationTo: 'Testmann' }), false],
    ['a recorded person and an entry', named('a', 'A', { relation: 'child', birthYear: 2015 }), entry('b'), true],
    ['people of one name', named('a', 'Testmann Beispiel'), named('b', 'Tesdmann Beispiel'), true],
    ['people of different names', named('a', 'Testmann Beispiel'), named('b', 'Aylin Muster'), false],
    ['one person in both, who is counted once anyway', named('a', 'A'), { ...named('b', 'A'), clientId: 'a' }, false],
  ])('%s: %s', (_who, own, other, isSame) => {
    const arePersons = own.clientId !== null && other.clientId !== null;
    const wanted = isSame ? [{ memberId: 'a', otherMemberId: 'b', arePersons }] : [];
    expect(membersInBoth([own], [other])).toEqual(wanted);
  });

  it('is everybody at most once', () => {
    expect(membersInBoth([entry('a'), entry('b')], [entry('c')])).toHaveLength(1);
  });
});
