/** Sentences of invented cases, one row per life area: goal, Maßnahme, note. */
export const CONCERNS = [
  {
    area: 'sprache_bildung',
    goal: 'Sprachkurs auf dem passenden Niveau begonnen',
    measures: ['Einstufung beim Kursträger vereinbaren', 'Kinderbetreuung während des Kurses klären'],
    note: 'Kurs am Nachmittag passt nicht zur Kita-Zeit. Vormittags gibt es eine Warteliste.',
  },
  {
    area: 'wohnen_mobilitaet',
    goal: 'Eigene Wohnung mit Mietvertrag',
    measures: ['Wohnberechtigungsschein beantragen', 'Vermieterbescheinigung besorgen'],
    note: 'Wohnung hängt am Arbeitsplatz. Sorge, beides zusammen zu verlieren.',
  },
  {
    area: 'aufenthalt_einbuergerung',
    goal: 'Verlängerung des Aufenthaltstitels vor Ablauf beantragt',
    measures: ['Termin bei der Ausländerbehörde anfragen', 'Unterlagen für den Antrag zusammenstellen'],
    note: 'Pass ist beantragt, Bestätigung der Botschaft liegt vor.',
  },
  {
    area: 'arbeit_wirtschaft',
    goal: 'Arbeitsvertrag außerhalb der Leiharbeit',
    measures: ['Beratung zur Anerkennung des Abschlusses', 'Bewerbungsunterlagen überarbeiten'],
    note: 'Abschluss als Pflegekraft, Zeugnisse sind noch nicht übersetzt.',
  },
  {
    area: 'existenzsicherung_schulden',
    goal: 'Laufende Leistungen gesichert und Überblick über Schulden',
    measures: ['Kindergeld beantragen', 'Termin bei der Schuldnerberatung begleiten'],
    note: 'Drei Mahnungen mitgebracht, Fristen notiert.',
  },
  {
    area: 'gesundheit_pflege',
    goal: 'Hausärztliche Versorgung vor Ort',
    measures: ['Praxis mit freien Plätzen finden', 'Sprachmittlung für den Arzttermin organisieren'],
    note: 'Zwei Praxen haben einen Aufnahmestopp.',
  },
  {
    area: 'familie_kita_schule',
    goal: 'Schulplatz für das älteste Kind',
    measures: ['Seiteneinstiegsberatung beim Kommunalen Integrationszentrum', 'Anmeldung zur OGS abgeben'],
    note: 'Kind wartet seit den Ferien auf einen Platz.',
  },
] as const;
