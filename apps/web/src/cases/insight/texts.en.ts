import type { de } from './texts.de';

export const en: typeof de = {
  column: 'Insight',
  open: 'Open for reading',
  openFor: 'Open for reading: {{code}}',
  title: 'Insight into case {{code}}',
  rules: 'Reading only, four hours, for a reason',
  rulesText:
    'The responsible person learns of it at once. Every look is logged with the reason. Sensitive notes stay closed; the insight ends by itself.',
  reason: 'Reason',
  reasons: {
    complaint: 'Complaint',
    quality: 'Quality assurance',
    emergency: 'Emergency during absence',
    supervision: 'Professional supervision',
    other: 'Another reason',
  },
  explanation: 'Explanation',
  explanationHelp: 'At least ten characters. No names of clients, please; the data-protection officer reads it.',
  submit: 'Open case',
  until: 'Insight for Leitung until {{time}}',
  why: '{{name}}: {{reason}} – {{explanation}}',
  readOnly: 'You can only read here. Sensitive notes are not included.',
  overview: 'Overview',
};
