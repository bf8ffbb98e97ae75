import { useTranslation } from 'react-i18next';
import { usePersonFieldLabel } from '../../clients/field-label';
import { isKeyOf } from '../../i18n/own-key';
import { useFieldLabel as useAssessmentFieldLabel } from '../assessment/useAssessmentWords';
import { de as letterDe } from '../bescheid/texts.de';
import { de as documentDe } from '../documents/texts.de';
import { useCaseFieldLabel } from '../field-label';
import { de as historyDe } from '../histories/texts.de';
import type { TimelineEntry } from '../model';
import { de as networkDe } from '../network/texts.de';

/** The title of these says already what changed. */
const toldByTitle = [
  'case.phase-changed',
  'case.refused',
  'case.closed',
  'note.changed',
  'sensitive-note.changed',
  'referral.outcome-recorded',
];

/** Which fields a change touched, in the words of their forms. A field no form names is no news. */
export function useChangedFields(): (entry: TimelineEntry) => string[] {
  const labelOf = useFieldLabels();
  return ({ data, type }) => {
    if (!Array.isArray(data['fields']) || toldByTitle.includes(type)) return [];
    const label = labelOf(type.slice(0, type.indexOf('.')));
    const named = data['fields'].map(String).filter((name) => label(name) !== name);
    return [...new Set(named.map(label))];
  };
}

/** The words for the fields of whatever the name of an event begins with. */
function useFieldLabels(): (subject: string) => (name: string) => string {
  const ofCase = useCaseFieldLabel();
  const client = usePersonFieldLabel();
  const assessment = useAssessmentFieldLabel();
  const { t: letters } = useTranslation('bescheid');
  const { t: documents } = useTranslation('documents');
  const { t: histories } = useTranslation('histories');
  const { t: people } = useTranslation('network');
  const own = {
    client,
    assessment,
    bescheid: (name: string) => (isKeyOf(letterDe.field, name) ? letters(`field.${name}`) : name),
    document: (name: string) => (isKeyOf(documentDe.field, name) ? documents(`field.${name}`) : name),
    situation: (name: string) => (isKeyOf(historyDe.field, name) ? histories(`field.${name}`) : name),
    network: (name: string) => (isKeyOf(networkDe.field, name) ? people(`field.${name}`) : name),
  };
  return (subject) => (isKeyOf(own, subject) ? own[subject] : ofCase);
}
