import { sentenceFor } from './sentence';

describe('sentence of a notification', () => {
  const kind = { de: 'Fall {code}: fällig am {date}, {count} offen.', en: 'Case {code}: due on {date}.', mail: false };

  it('fills its places in the wanted language', () => {
    const data = { code: 'GT-1', date: '2026-02-28', count: 3 };
    expect(sentenceFor(kind, 'de', data)).toBe('Fall GT-1: fällig am 28.02.2026, 3 offen.');
    expect(sentenceFor(kind, 'en', data)).toBe('Case GT-1: due on 28.02.2026.');
  });

  it('leaves places empty that have no plain value', () => {
    expect(sentenceFor(kind, 'en', { code: null, date: { toString: () => 'x' } })).toBe('Case : due on .');
  });
});
