import type { Texts } from '../../i18n/texts';
import type { de } from './texts.de';

export const en: Texts<typeof de> = {
  jump: {
    label: 'On this page',
    person: 'Person',
    household: 'Household',
    letters: 'Letters',
    histories: 'Situation on a day',
    assessment: 'Assessment',
    network: 'Network map',
    intake: 'Clarification',
    data: 'Case data',
  },
  intake: {
    title: 'Clarification',
    edit: 'Edit the clarification',
    saved: 'The clarification is saved.',
    open: 'still open',
    existingManagement: 'Is there other case management already?',
    notice: 'Privacy notice handed over',
    noticeHandedOn: 'Privacy notice handed over on',
    noticeLanguage: 'in the language',
    handed: '{{date}}, {{language}}',
    languageOpen: 'language still open',
  },
  criterion: {
    complex_need: 'Complex need',
    many_actors: 'Many actors',
    standard_paths_fail: 'Standard paths fail',
    own_resources_insufficient: 'Own resources insufficient',
    client_consents: 'Person wants the support',
  },
  answer: { yes: 'Yes', no: 'No' },
};
