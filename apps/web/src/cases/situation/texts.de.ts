export const de = {
  intake: {
    title: 'Klärung',
    edit: 'Klärung bearbeiten',
    saved: 'Die Klärung ist gespeichert.',
    open: 'noch offen',
    existingManagement: 'Gibt es schon ein anderes Fallmanagement?',
    notice: 'Datenschutzhinweis ausgehändigt',
    noticeHandedOn: 'Datenschutzhinweis ausgehändigt am',
    noticeLanguage: 'in der Sprache',
    handed: '{{date}}, {{language}}',
    languageOpen: 'Sprache noch offen',
  },
  criterion: {
    complex_need: 'Komplexer Bedarf',
    many_actors: 'Viele Beteiligte',
    standard_paths_fail: 'Übliche Wege reichen nicht',
    own_resources_insufficient: 'Eigene Kräfte reichen nicht',
    client_consents: 'Person möchte die Begleitung',
  },
  answer: { yes: 'Ja', no: 'Nein' },
};
