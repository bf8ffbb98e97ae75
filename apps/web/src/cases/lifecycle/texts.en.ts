export const en = {
  rest: {
    title: 'Let the case rest',
    text: 'The phase stays as it is. Until then Fallnetz does not ask about missing contact, and reminds you on the day to look again.',
    untilOn: 'Look again on',
    untilHelp: 'Then you look at the case again.',
    reason: 'Why does the case rest?',
    submit: 'Let it rest',
    done: 'The case rests.',
    badge: 'resting',
    until: 'This case rests until {{date}}.',
    resume: 'Take up again',
    resumed: 'The case has been taken up again.',
    proposed: 'At least {{count}} days without contact. Let the case rest?',
  },
  breakOff: {
    title: 'Break the work off',
    text: 'The case ends before its goals are reached and can only be read from then on. Open measures lapse, goals stay unrated. If the goals are reached or handed on, close the case instead.',
    reason: 'Why does the work end?',
    submit: 'Break the work off',
    goOn: 'Go on with the work',
    done: 'The work has ended.',
  },
  reopen: {
    text: 'The case can be reopened with a new consent given after it was closed.',
    submit: 'Reopen the case',
    done: 'The case has been reopened and is in its Klärung.',
  },
  review: {
    text: 'The consent to case documentation was withdrawn; the case is closed and under review since {{date}}. It has to be decided whether the file is deleted or there is a reason to keep it with restrictions.',
  },
};
