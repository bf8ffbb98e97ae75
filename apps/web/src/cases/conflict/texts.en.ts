import type { de } from './texts.de';

export const en: typeof de = {
  title: 'Colleagues with a conflict of interest',
  text: 'Whoever has a conflict of interest learns nothing of this person: not as deputy, not by hand-over or assignment, not in the search.',
  nobody: 'Nobody is blocked.',
  present: 'Blocked colleagues',
  now: '{{name}} ({{reason}})',
  lift: 'Lift',
  liftFor: 'Lift block: {{name}}',
  lifted: 'The block is lifted.',
  who: 'Whom does it concern?',
  reason: 'Reason',
  reasons: {
    relative: 'related',
    acquaintance: 'acquainted',
    professional: 'another professional relation',
    own_statement: 'own statement',
  },
  block: 'Block',
  blocked: 'The colleague is blocked.',
  own: {
    open: 'I have a conflict of interest',
    title: 'Declare a conflict of interest',
    text: 'The case stays closed to you, also as deputy. The responsible person can lift the block.',
    code: 'Case code',
    submit: 'Declare',
    done: 'Your conflict of interest is recorded.',
  },
};
