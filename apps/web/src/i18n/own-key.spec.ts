import { isKeyOf } from './own-key';
import { isRole } from '../organisation/role/role-label';
import { isTopic } from '../organisation/topic/topics';
import { asChoice } from '../referrals/choices';

/** What every object inherits is no code of any catalogue. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('a code out of an address or a row', () => {
  it.each(INHERITED)('is not „%s“, which every object inherits', (code) => {
    expect(isKeyOf({ known: 1 }, code)).toBe(false);
    expect(isTopic(code)).toBe(false);
    expect(isRole(code)).toBe(false);
    expect(asChoice('kind', code)).toBeUndefined();
  });

  it('is one of the catalogue', () => {
    expect(isTopic('sprache_bildung')).toBe(true);
    expect(isRole('leitung')).toBe(true);
    expect(asChoice('kind', 'other')).toBe('other');
    expect(isKeyOf({ known: 1 }, 7)).toBe(false);
  });
});
