export const de = {
  column: 'Einsicht',
  open: 'Einsicht nehmen',
  openFor: 'Einsicht nehmen: {{code}}',
  title: 'Einsicht in Fall {{code}}',
  rules: 'Nur lesen, vier Stunden, mit Grund',
  rulesShown:
    'Sie sehen Verlauf, Lage mit Haushalt und Bescheiden, Hilfeplan, Überleitungen, Einwilligungen und die Liste der Fallkonferenzen.',
  rulesHidden:
    'Sie sehen nie sensible Notizen, Protokolle und Sichtweisen aus Fallkonferenzen und Zusammenfassungen für andere Stellen.',
  rulesTold:
    'Die zuständige Person erfährt sofort davon und auch, wenn Sie vorher beenden. Jeder Blick wird mit dem Grund protokolliert.',
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
  documents: 'Auch Dokumente',
  documentsHelp: 'Nur wenn der Grund es verlangt: Liste und Inhalt der hochgeladenen Dokumente.',
  submit: 'Fall öffnen',
  until: 'Einsicht der Leitung bis {{time}}',
  why: '{{name}}: {{reason}} – {{explanation}}',
  readOnly: 'Sie können hier nur lesen. Sensible Notizen sind nicht enthalten.',
  withDocuments: 'Dokumente sind enthalten.',
  withoutDocuments: 'Dokumente sind nicht enthalten.',
  end: 'Einsicht beenden',
  ended: 'Ihre Einsicht ist beendet.',
  overview: 'Übersicht',
};
