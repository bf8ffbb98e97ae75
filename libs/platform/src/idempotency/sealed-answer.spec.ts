import { hashOf, openAnswer, requestHashOf, sealAnswer } from './sealed-answer';

const KEY = '0c9b9d2e-6a51-4a4f-9d2e-8b8f3f6f2d11';

describe('a sealed answer', () => {
  it('is opened by its key and by no other', () => {
    const sealed = sealAnswer(KEY, { id: 'x', password: 'geheim' });
    expect(openAnswer(KEY, sealed)).toEqual({ id: 'x', password: 'geheim' });
    expect(sealed.toString('latin1')).not.toContain('geheim');
    expect(() => openAnswer(`${KEY}0`, sealed)).toThrow();
  });

  it('is found by a hash that does not tell the request', () => {
    expect(hashOf(KEY)).toHaveLength(32);
    expect(requestHashOf(KEY, ['a', 'bc'])).not.toEqual(requestHashOf(KEY, ['ab', 'c']));
    expect(requestHashOf(KEY, ['a'])).not.toEqual(requestHashOf(`${KEY}0`, ['a']));
  });
});
