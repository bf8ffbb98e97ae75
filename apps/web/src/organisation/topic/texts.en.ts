import type { Texts } from '../../i18n/texts';
import type { de } from './texts.de';

export const en: Texts<typeof de> = {
  zusammenleben_teilhabe: 'Living together and participation',
  wohnen_mobilitaet: 'Housing and mobility',
  institutionen_professionalisierung: 'Institutions and professional practice',
  gesundheit_pflege: 'Health and care',
  arbeit_wirtschaft: 'Work and economy',
  sprache_bildung: 'Language and education',
  aufenthalt_einbuergerung: 'Residence and naturalisation',
  existenzsicherung_schulden: 'Livelihood and debts',
  familie_kita_schule: 'Family, day care and school',
  schutz_vor_gewalt: 'Protection from violence',
  diskriminierung: 'Discrimination',
};
