/**
 * Kölner Phonetik (H. J. Postel, 1969): words that sound alike in German get the same digits.
 * Each rule: letters, code, and what may stand before or after for it to hold; the first that fits counts.
 */
interface Rule {
  letters: string;
  code: string;
  before?: RegExp;
  after?: RegExp;
}

const RULES: Rule[] = [
  { letters: 'h', code: '' },
  { letters: 'aeiouyj', code: '0' },
  { letters: 'p', code: '3', after: /^h/ },
  { letters: 'bp', code: '1' },
  { letters: 'dt', code: '8', after: /^[csz]/ },
  { letters: 'dt', code: '2' },
  { letters: 'fvw', code: '3' },
  { letters: 'c', code: '4', before: /^$/, after: /^[ahkloqrux]/ },
  { letters: 'c', code: '8', before: /^$|[sz]$/ },
  { letters: 'c', code: '4', after: /^[ahkoqux]/ },
  { letters: 'c', code: '8' },
  { letters: 'gkq', code: '4' },
  { letters: 'x', code: '8', before: /[ckq]$/ },
  { letters: 'x', code: '48' },
  { letters: 'l', code: '5' },
  { letters: 'mn', code: '6' },
  { letters: 'r', code: '7' },
  { letters: 'sz', code: '8' },
];

/** The phonetic code of one word in lower-case Latin letters, e.g. `mueller` → `657`. */
export function cologne(word: string): string {
  const codes = [...word].map((letter, at) => codeOf(letter, word.slice(0, at), word.slice(at + 1)));
  const [first = '', ...rest] = codes.join('').replace(/(.)\1+/g, '$1');
  return first + rest.join('').replaceAll('0', '');
}

function codeOf(letter: string, left: string, right: string): string {
  const fits = (rule: Rule): boolean =>
    rule.letters.includes(letter) && (rule.before?.test(left) ?? true) && (rule.after?.test(right) ?? true);
  return RULES.find(fits)?.code ?? '';
}
