import type { de } from './texts.de';

export const en: typeof de = {
  column: 'Insight',
  open: 'Open for reading',
  openFor: 'Open for reading: {{code}}',
  title: 'Insight into case {{code}}',
  rules: 'Reading only, four hours, for a reason',
  rulesShown:
    'You see timeline, situation with household and decision letters, Hilfeplan, referrals, consents and the list of Fallkonferenzen.',
  rulesHidden:
    'You never see sensitive notes, minutes and views from Fallkonferenzen, and summaries for other offices.',
  rulesTold:
    'The responsible person learns of it at once, and also when you end it earlier. Every look is logged with the reason.',
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
  documents: 'Documents, too',
  documentsHelp: 'Only if the reason needs it: list and content of the uploaded documents.',
  submit: 'Open case',
  until: 'Insight for Leitung until {{time}}',
  why: '{{name}}: {{reason}} – {{explanation}}',
  readOnly: 'You can only read here. Sensitive notes are not included.',
  withDocuments: 'Documents are included.',
  withoutDocuments: 'Documents are not included.',
  end: 'End insight',
  ended: 'Your insight has ended.',
  overview: 'Overview',
};
