export const de = {
  rest: {
    title: 'Fall ruhen lassen',
    text: 'Die Phase bleibt, wie sie ist. Fallnetz fragt bis dahin nicht nach fehlendem Kontakt und erinnert Sie am Tag der Wiedervorlage.',
    untilOn: 'Wiedervorlage am',
    untilHelp: 'Dann sehen Sie wieder nach.',
    reason: 'Warum ruht der Fall?',
    submit: 'Ruhen lassen',
    done: 'Der Fall ruht.',
    badge: 'ruht',
    until: 'Dieser Fall ruht bis zum {{date}}.',
    resume: 'Wieder aufnehmen',
    resumed: 'Der Fall ist wieder aufgenommen.',
    proposed: 'Seit mindestens {{count}} Tagen ohne Kontakt. Den Fall ruhen lassen?',
  },
  breakOff: {
    title: 'Begleitung abbrechen',
    text: 'Der Fall endet vor dem Erreichen der Ziele und kann nur noch gelesen werden. Offene Maßnahmen entfallen, Ziele bleiben unbewertet. Sind die Ziele erreicht oder übergeleitet, schließen Sie den Fall stattdessen ab.',
    reason: 'Warum endet die Begleitung?',
    submit: 'Begleitung abbrechen',
    goOn: 'Weiter begleiten',
    done: 'Die Begleitung ist beendet.',
  },
  reopen: {
    text: 'Wieder eröffnen lässt sich der Fall mit einer neuen Einwilligung, die nach dem Abschluss erteilt wurde.',
    submit: 'Fall wieder eröffnen',
    done: 'Der Fall ist wieder eröffnet und in der Klärung.',
  },
  review: {
    text: 'Die Einwilligung in die Falldokumentation wurde widerrufen; der Fall ist beendet und wird seit {{date}} geprüft. Zu klären ist, ob die Akte gelöscht wird oder ein Grund besteht, sie eingeschränkt aufzubewahren.',
  },
};
