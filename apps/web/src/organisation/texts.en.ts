import type { Texts } from '../i18n/texts';
import type { de } from './texts.de';

export const en: Texts<typeof de> = {
  login: {
    title: 'Log in',
    subtitle: 'Case management in municipal integration management',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Log in',
    help: 'Forgot your password or no access yet? Please ask the administrators of your district.',
  },
  expired: {
    title: 'Please log in again',
    text: 'Your session has ended. What you have written is still on the page.',
    leave: 'Leave the page',
  },
  account: {
    title: 'Account',
    name: 'Name',
    organisation: 'Organisation',
    district: 'District',
    roles: 'Roles',
    language: 'Language of the interface',
    sessions: 'Sessions',
    sessionsText: 'If you did not log out on a device that is not yours, end all your sessions here.',
    everywhere: 'Log out everywhere',
    everywhereQuestion: 'Log out everywhere?',
    everywhereConsequence:
      'All your sessions on all devices end at once, this one too. What has not been saved will be lost.',
  },
  role: {
    case_manager: 'Case manager',
    leitung: 'Head of team',
    koordinierende_stelle: 'Coordinating office',
    abh_participant: 'Immigration office (guest)',
    conference_guest: 'Guest of a case conference',
    fachadministration: 'Administration',
    data_protection_officer: 'Data protection officer',
  },
};
