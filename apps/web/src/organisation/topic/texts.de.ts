/** Topics and life areas: one catalogue. */
export const de = {
  zusammenleben_teilhabe: 'Zusammenleben und Teilhabe',
  wohnen_mobilitaet: 'Wohnen und Mobilität',
  institutionen_professionalisierung: 'Institutionen und Professionalisierung',
  gesundheit_pflege: 'Gesundheit und Pflege',
  arbeit_wirtschaft: 'Arbeit und Wirtschaft',
  sprache_bildung: 'Sprache und Bildung',
  aufenthalt_einbuergerung: 'Aufenthalt und Einbürgerung',
  existenzsicherung_schulden: 'Existenzsicherung und Schulden',
  familie_kita_schule: 'Familie, Kita und Schule',
  schutz_vor_gewalt: 'Schutz vor Gewalt',
  diskriminierung: 'Diskriminierung',
};
