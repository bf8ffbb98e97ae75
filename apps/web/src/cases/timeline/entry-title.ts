import { useTranslation } from 'react-i18next';
import { de as clientsDe } from '../../clients/texts.de';
import { formatDate } from '../../i18n/format';
import { isTopic, useTopicWord } from '../../organisation/topic/topics';
import { de as documentsDe } from '../documents/texts.de';
import type { TimelineEntry } from '../model';
import { de as historiesDe } from '../histories/texts.de';
import { isInsightReason } from '../insight/insight-reasons';
import { de as casesDe } from '../texts.de';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

type Event = keyof typeof de.event;
type DocumentKind = keyof typeof documentsDe.kind;
type ConsentKind = keyof typeof clientsDe.consentKind;
type Phase = keyof typeof casesDe.phase;
type History = keyof typeof historiesDe.history;
type Reason = keyof typeof casesDe.closingReason;

const isEvent = (name: string): name is Event => isKeyOf(de.event, name);
const isConsentKind = (name: unknown): name is ConsentKind => isKeyOf(clientsDe.consentKind, name);
const isDocumentKind = (name: unknown): name is DocumentKind => isKeyOf(documentsDe.kind, name);
const isPhase = (name: unknown): name is Phase => isKeyOf(casesDe.phase, name);
const isHistory = (name: unknown): name is History => isKeyOf(historiesDe.history, name);
const isReason = (name: unknown): name is Reason => isKeyOf(casesDe.closingReason, name);

/** What happened in words, with what the fact itself says: kind, number, area; never values of the file. */
export function useEntryTitle(): (entry: TimelineEntry) => string {
  const { t } = useTranslation('timeline');
  const detail = useDetail();
  return (entry) => {
    // A dot would mean a level deeper in the catalogue.
    const type = entry.note?.sensitive ? 'sensitive-note.recorded' : entry.type;
    const name = type.replaceAll('.', '_');
    const title = isEvent(name) ? t(`event.${name}`) : entry.type;
    return [title, detail(entry)].filter((part) => part !== '').join(': ');
  };
}

function useDetail(): (entry: TimelineEntry) => string {
  const { t } = useTranslation('timeline');
  const { t: clients } = useTranslation('clients');
  const { t: cases } = useTranslation('cases');
  const { t: plan } = useTranslation('hilfeplan');
  const { t: documents } = useTranslation('documents');
  const { t: histories } = useTranslation('histories');
  const { t: insight } = useTranslation('insight');
  const topicWord = useTopicWord();
  return ({ contact, data, type }) => {
    if (contact) {
      const { kind, heldOn, minutes, direction, subject } = contact;
      const how = [t(`contactKind.${kind}`), ...(direction ? [t(`direction.${direction}`)] : [])].join(', ');
      const when = t('timeline.contact', { kind: how, date: formatDate(heldOn) });
      const long = minutes === null ? when : `${when}, ${t('timeline.minutes', { count: minutes })}`;
      return subject ? `${long} – ${subject}` : long;
    }
    if (type.startsWith('consent.') && isConsentKind(data['kind'])) return clients(`consentKind.${data['kind']}`);
    if (type.startsWith('document.')) return isDocumentKind(data['kind']) ? documents(`kind.${data['kind']}`) : '';
    if (isPhase(data['from']) && isPhase(data['to'])) {
      return t('timeline.fromTo', { from: cases(`phase.${data['from']}`), to: cases(`phase.${data['to']}`) });
    }
    if (isHistory(data['history'])) return histories(`history.${data['history']}`);
    if (type === 'insight.started' && isInsightReason(data['reason'])) return insight(`reasons.${data['reason']}`);
    if (isReason(data['reason'])) return cases(`closingReason.${data['reason']}`);
    if (isTopic(data['area'])) return topicWord(data['area']);
    if (typeof data['number'] === 'number') return plan('plan.version', { number: data['number'] });
    return '';
  };
}
