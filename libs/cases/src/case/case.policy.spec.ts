import { mayOf } from './case.policy';

describe('what one may do with a case', () => {
  it('lets the lead do everything', () => {
    const may = mayOf({ closed: false, restricted: false, consented: true, part: 'lead' });
    expect(may).toEqual({ write: true, changePhase: true, assign: true, close: true, reopen: false });
  });

  it('lets a co-worker work, but neither assign nor close', () => {
    const may = mayOf({ closed: false, restricted: false, consented: true, part: 'co_worker' });
    expect(may).toEqual({ write: true, changePhase: true, assign: false, close: false, reopen: false });
  });

  it('L7: leaves only the way out when the consent is gone', () => {
    const may = mayOf({ closed: false, restricted: false, consented: false, part: 'lead' });
    expect(may).toEqual({ write: false, changePhase: true, assign: true, close: true, reopen: false });
  });

  it('L6: leaves nothing on a closed case but the lead’s way back', () => {
    const closed = { write: false, changePhase: false, assign: false, close: false };
    expect(mayOf({ closed: true, restricted: false, consented: true, part: 'lead' })).toEqual({
      ...closed,
      reopen: true,
    });
    expect(mayOf({ closed: true, restricted: false, consented: true, part: 'co_worker' })).toEqual({
      ...closed,
      reopen: false,
    });
  });
});
