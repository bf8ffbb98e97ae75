import { fontsFor } from './fonts';

/** A script somebody's own words come in: how a template recognises it, sets it and names its language. */
export interface Script {
  /** One letter of it, as a regular expression that Typst knows too */
  letters: string;
  font: string;
  /** What a screen reader is told to read it as */
  language: string;
  direction: 'ltr' | 'rtl';
}

// Codes after ISO 15924; the language is the one taken where nobody is known to speak another of the script.
const SCRIPTS = [
  ['Cyrl', '\\p{Cyrillic}', 'Noto Sans', 'ru'],
  ['Grek', '\\p{Greek}', 'Noto Sans', 'el'],
  ['Deva', '\\p{Devanagari}', 'Noto Sans', 'hi'],
  ['Arab', '\\p{Arabic}', 'Amiri', 'ar'],
  ['Ethi', '\\p{Ethiopic}', 'Noto Sans Ethiopic', 'ti'],
  ['Geor', '\\p{Georgian}', 'Noto Sans Georgian', 'ka'],
  ['Armn', '\\p{Armenian}', 'Noto Sans Armenian', 'hy'],
  ['Hebr', '\\p{Hebrew}', 'Noto Sans Hebrew', 'he'],
  ['Syrc', '\\p{Syriac}', 'Noto Sans Syriac', 'syr'],
  ['Guru', '\\p{Gurmukhi}', 'Noto Sans Gurmukhi', 'pa'],
  ['Beng', '\\p{Bengali}', 'Hind Siliguri', 'bn'],
  ['Taml', '\\p{Tamil}', 'Noto Sans Tamil', 'ta'],
  ['Sinh', '\\p{Sinhala}', 'Noto Sans Sinhala', 'si'],
  ['Thai', '\\p{Thai}', 'Noto Sans Thai Looped', 'th'],
  ['Khmr', '\\p{Khmer}', 'Siemreap', 'km'],
  ['Jpan', '[\\p{Hiragana}\\p{Katakana}]', 'Chocolate Classical Sans', 'ja'],
  ['Hans Hant Jpan', '\\p{Han}', 'Chocolate Classical Sans', 'zh'],
] as const;

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc'];

/**
 * The scripts a text can be set in, each with its language.
 * @param spoken languages (ISO 639) of the people it is about: the first written in a script is the script's language
 */
export function scriptsFor(text: string, spoken: readonly string[]): Script[] {
  const fonts = fontsFor(text);
  return SCRIPTS.filter(([, , font]) => fonts.includes(font)).map(([codes, letters, font, usual]) => ({
    letters,
    font,
    language: spoken.find((one) => codes.includes(scriptOf(one))) ?? usual,
    direction: RIGHT_TO_LEFT.includes(codes) ? 'rtl' : 'ltr',
  }));
}

const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? '';
