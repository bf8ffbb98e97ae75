import type { de } from './texts.de';

export const en: typeof de = {
  own: 'My caseload',
  ofLimit: '{{weight}} of {{limit}}',
  openCases_one: '({{count}} open case)',
  openCases_other: '({{count}} open cases)',
  exceeded: 'More than the guide value. Please talk to your Leitung about relief.',
  meaning:
    'Weight by phase, complexity and contacts against the guide value for your share of a post. It blocks nothing.',
  person: 'Person',
  cases: 'Cases',
  weight: 'Weight',
  limit: 'Guide value',
  over: 'above the guide value',
  overdue: 'Overdue',
  quiet: 'Without contact',
  absent: 'away',
  limitText: 'Guide value per full post: {{cases}} ({{source}}, from {{date}}).',
  limitNext: 'After that {{cases}} ({{source}}, from {{date}}).',
  page: {
    title: 'Guide value of the caseload',
    subtitle: 'For your organisation',
    meaning:
      'An ordinary case in implementation weighs 1; phase, complexity, contacts and resting make it heavier or lighter. Whoever carries more gets a hint, and so does whoever wants to give them a case. Nothing is blocked. How much somebody carries is seen by Leitung only.',
  },
  change: 'Change guide value',
  changed: 'The guide value is saved.',
  changeText: 'The guide value only warns; assigning and handing over remain possible.',
  perPost: 'Cases per full post',
  source: 'Source',
  validFrom: 'Holds from',
  colleagueOver: 'This person is already above the guide value of the caseload. It is possible all the same.',
};
