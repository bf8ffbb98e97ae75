import type { Texts } from '../../i18n/texts';
import type { de } from './texts.de';

export const en: Texts<typeof de> = {
  title: 'Situation on a day',
  subtitle: 'What held in your cases on a day, including cases in which you stand in.',
  question: 'Question',
  history: 'What',
  value: 'Only with the value',
  all: 'all',
  running: 'Only cases that ran on that day',
  answer: 'On {{day}}',
  cases_one: '{{count}} case',
  cases_other: '{{count}} cases',
  notCollected: 'Not collected',
  nothing: 'Nothing recorded',
  noneTitle: 'No case fits',
  noneText: 'Choose another day or another value.',
  column: { code: 'Case code', person: 'Person', period: 'Valid', case: 'Case' },
};
