import type { Texts } from '../i18n/texts';
import type { de } from './texts.de';

export const en: Texts<typeof de> = {
  skip: 'Skip to content',
  offline: 'No connection to the server. What you type stays here and is kept as soon as the connection is back.',
  nav: {
    label: 'Main navigation',
    overview: 'Overview',
    cases: 'Cases',
    handovers: 'Hand-overs',
    verweisberatung: 'Referral advice',
    conferences: 'Case conferences',
    themes: 'Structural themes',
    planungskonferenzen: 'Planning conference',
    directory: 'Services',
    administration: 'Administration',
    guest: 'My case conferences',
  },
  create: { label: 'New', verweisberatung: 'Referral advice', case: 'Case' },
  notifications: 'Notifications',
  unread_one: '{{count}} unread',
  unread_other: '{{count}} unread',
  user: {
    substitution: 'Absence and substitution',
    account: 'Account',
    language: 'Language',
    logOut: 'Log out',
    menu: 'User menu {{name}}',
  },
  substitutingLabel: 'Substitution',
  substituting: 'You are also acting as substitute for {{names}}.',
  substitutingUntil: '{{name}} (until {{date}})',
  notFound: {
    title: 'Page not found',
    text: 'This address does not exist, or it is not open to you.',
    home: 'To the start page',
  },
  failed: { title: 'The page could not be shown', again: 'Reload' },
};
