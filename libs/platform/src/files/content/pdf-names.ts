/** A name in a PDF: each of its letters may be written as its number, „J#61vaScript“. */
export const name = (word: string): string =>
  `/${[...word].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('')}(?![a-z])`;
/** Any of these. */
export const names = (...words: string[]): RegExp => new RegExp(words.map(name).join('|'), 'i');
