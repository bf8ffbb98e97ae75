import { fromSaved, isSameFilter, readFilter, toSaved, type CaseFilter } from './case-filter';

/** Every filter of the list; a new one has to be named here, so that it is kept with a view too. */
const every: Required<CaseFilter> = {
  phase: 'klaerung',
  gemeinde: '05999001',
  einwilligung: 'missing',
  ueberfaellig: true,
  stand: 'closed',
  thema: 'wohnen_mobilitaet',
  rechtskreis: 'sgb_ii',
  aufenthalt: 'duldung',
};

describe('the filters of the case list', () => {
  it('come back from a saved view as they stood in the address', () => {
    expect(readFilter(every)).toEqual(every);
    expect(fromSaved(toSaved(every))).toEqual(every);
    expect(fromSaved(toSaved({}))).toEqual({});
  });

  it('are the same in whatever order, and different in any value', () => {
    expect(isSameFilter({ stand: 'closed', phase: 'klaerung' }, { phase: 'klaerung', stand: 'closed' })).toBe(true);
    for (const key of Object.keys(every)) expect(isSameFilter(every, { ...every, [key]: undefined })).toBe(false);
  });

  it('lose what the list does not know any more', () => {
    const old = { state: 'open', phase: 'gone', ags: '05999001' } as unknown as Parameters<typeof fromSaved>[0];
    expect(fromSaved(old)).toEqual({ gemeinde: '05999001' });
  });
});
