export const de = {
  login: {
    title: 'Anmelden',
    subtitle: 'Fallmanagement im Kommunalen Integrationsmanagement',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    help: 'Passwort vergessen oder noch kein Zugang? Bitte wenden Sie sich an die Fachadministration Ihres Kreises.',
  },
  expired: {
    title: 'Bitte melden Sie sich wieder an',
    text: 'Ihre Sitzung ist beendet. Was Sie geschrieben haben, steht noch auf der Seite.',
    leave: 'Seite verlassen',
  },
  account: {
    title: 'Konto',
    name: 'Name',
    organisation: 'Stelle',
    district: 'Kreis',
    roles: 'Rollen',
    language: 'Sprache der Oberfläche',
    sessions: 'Sitzungen',
    sessionsText: 'Falls Sie sich an einem fremden Gerät nicht abgemeldet haben, beenden Sie hier alle Ihre Sitzungen.',
    everywhere: 'Überall abmelden',
    everywhereQuestion: 'Überall abmelden?',
    everywhereConsequence:
      'Alle Ihre Sitzungen auf allen Geräten enden sofort, auch diese. Nicht gespeicherte Eingaben gehen verloren.',
  },
  role: {
    case_manager: 'Case-Manager*in',
    leitung: 'Leitung',
    koordinierende_stelle: 'Koordinierende Stelle',
    abh_participant: 'Ausländerbehörde (Gast)',
    conference_guest: 'Gast einer Fallkonferenz',
    fachadministration: 'Fachadministration',
    data_protection_officer: 'Datenschutzbeauftragte*r',
  },
};
