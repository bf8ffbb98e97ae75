import { printable, unprintable } from './printable';

const bare = (text: string): string => printable(text).replace(/[\u2066\u2069]/g, '');

describe('printable', () => {
  it.each([
    ['Ein Platz im Sprachkurs „B1“ – 2 Stunden', 'German'],
    ['Ґанок, їжак, Ёлка, ъгъл', 'Cyrillic'],
    ['Şişli, ığdır, Timişoara, Łódź', 'Latin with marks'],
    ['العربية، می‌شود، ؟', 'Arabic and Persian with its joiner'],
  ])('leaves %s as it is (%s)', (text) => {
    expect(unprintable(text)).toEqual([]);
    expect(bare(text)).toBe(text);
  });

  it('names what has no letter and puts a question mark there', () => {
    expect(unprintable('Gut 🙂 한국 한')).toEqual(['🙂', '한', '국']);
    expect(bare('Gut 🙂 한')).toBe('Gut ? ?');
  });

  it('keeps numbers in their order wherever they stand', () => {
    expect(printable('هاتف +49 (5241) 85-1234 في 3.12.2026')).toBe(
      'هاتف \u2066+49 (5241) 85-1234\u2069 في \u20663.12.2026\u2069',
    );
  });

  it('takes out what would turn other words around, and control characters', () => {
    expect(printable('a\u202eb\u2067c\u0007\u0000d\r\ne\tf\ud800')).toBe('abcd\ne f');
  });
});
