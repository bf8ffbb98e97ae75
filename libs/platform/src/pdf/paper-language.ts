/** The languages papers for people are printed in. */
export const PAPER_LANGUAGES = ['de', 'en', 'ar', 'uk', 'ru', 'ro', 'pl', 'bg', 'tr', 'fr', 'fa'] as const;

export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

const RIGHT_TO_LEFT: readonly PaperLanguage[] = ['ar', 'fa'];

/** The language of a paper for somebody who speaks `language`; Dari is written as Persian is. */
export function paperLanguage(language: string | null): PaperLanguage {
  if (language === 'prs') return 'fa';
  return PAPER_LANGUAGES.find((known) => known === language) ?? 'de';
}

/** Which way the lines of a language run. */
export function paperDirection(language: PaperLanguage): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

// Appointments in Germany run by the Gregorian calendar and are read at both ends of the table: western digits.
const CALENDAR = '-u-ca-gregory-nu-latn';

/** A day `yyyy-mm-dd` as it is written in the language: in German `22.11.2026`, elsewhere with the month in words. */
export function paperDate(day: string, language: PaperLanguage): string {
  const style = language === 'de' ? NUMERIC : IN_WORDS;
  const region = language === 'en' ? '-GB' : '';
  return new Intl.DateTimeFormat(language + region + CALENDAR, style).format(new Date(`${day}T12:00:00Z`));
}

const NUMERIC = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Berlin' } as const;
const IN_WORDS = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' } as const;
