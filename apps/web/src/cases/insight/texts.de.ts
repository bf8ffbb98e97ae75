export const de = {
  column: 'Einsicht',
  open: 'Einsicht nehmen',
  openFor: 'Einsicht nehmen: {{code}}',
  title: 'Einsicht in Fall {{code}}',
  rules: 'Nur lesen, vier Stunden, mit Grund',
  rulesText:
    'Die zuständige Person erfährt sofort davon. Jeder Blick wird mit dem Grund protokolliert. Sensible Notizen bleiben verschlossen; die Einsicht endet von selbst.',
  reason: 'Grund',
  reasons: {
    complaint: 'Beschwerde',
    quality: 'Qualitätssicherung',
    emergency: 'Notfall in Abwesenheit',
    supervision: 'Fachaufsicht',
    other: 'anderer Grund',
  },
  explanation: 'Begründung',
  explanationHelp: 'Mindestens zehn Zeichen. Bitte keine Namen von Klient*innen; die Datenschutzbeauftragte liest mit.',
  submit: 'Fall öffnen',
  until: 'Einsicht der Leitung bis {{time}}',
  why: '{{name}}: {{reason}} – {{explanation}}',
  readOnly: 'Sie können hier nur lesen. Sensible Notizen sind nicht enthalten.',
  overview: 'Übersicht',
};
