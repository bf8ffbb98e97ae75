import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../i18n/format';
import { Badge } from '../../ui';
import type { Case } from '../model';
import { Bands } from './Bands';
import { useCatalogue } from './catalogue';
import { ChanceChecklist } from './ChanceChecklist';
import { AddEntry } from './EntryDialogs';
import { EntryTable } from './EntryTable';
import { catalogueOf, type Entry, type History } from './model';
import type { Scale } from './scale';
import { useWords } from './words';

interface HistoryRowProps {
  file: Case;
  history: History;
  entries: readonly Entry[];
  /** Those that hold on the chosen day. */
  held: readonly Entry[];
  /** The same of every history. */
  situation: readonly Entry[];
  scale: Scale;
  on: string;
}

/** One history: what holds, its bands, and its entries to read, correct and end. */
export function HistoryRow({ file, history, entries, held, situation, scale, on }: HistoryRowProps) {
  const { t } = useTranslation('histories');
  const heading = useId();
  // An expired title is still the last thing known; only today says so.
  const shown = held.length > 0 || on !== today() ? held : entries.filter(({ state }) => state === 'expired');
  return (
    <section className="history" aria-labelledby={heading}>
      <div className="stack stack--tight">
        <h3 id={heading}>{t(`history.${history}`)}</h3>
        {shown.length === 0 ? <Nothing history={history} isEmpty={entries.length === 0} /> : null}
        {shown.map((entry) => (
          <Held key={entry.id} caseId={file.id} entry={entry} situation={situation} on={on} />
        ))}
        {file.may.write ? (
          <div>
            <AddEntry caseId={file.id} history={history} />
          </div>
        ) : null}
      </div>
      <Bands history={history} entries={entries} scale={scale} on={on} />
      {entries.length > 0 ? (
        <details className="history__entries">
          <summary>{t('entries', { count: entries.length })}</summary>
          <EntryTable file={file} history={history} entries={entries} />
        </details>
      ) : null}
    </section>
  );
}

/** Not collected is an answer, not a gap: nothing is asked for. */
function Nothing({ history, isEmpty }: { history: History; isEmpty: boolean }) {
  const { t } = useTranslation('histories');
  const word = isEmpty ? (history === 'residence' ? t('notCollected') : t('nothing')) : t('notOnDay');
  return <p className="muted">{word}</p>;
}

interface HeldProps extends Pick<HistoryRowProps, 'on' | 'situation'> {
  caseId: string;
  entry: Entry;
}

function Held({ caseId, entry, situation, on }: HeldProps) {
  const { t } = useTranslation('histories');
  const { valueOf, periodOf, detailsOf } = useWords();
  const { hint, reminderKind } = useCatalogue();
  const reminder = on === today() && entry.history === 'residence' ? reminderKind(entry.value) : null;
  const advice = hint(catalogueOf[entry.history], entry.value);
  return (
    <div>
      <p>
        <strong>{valueOf(entry)}</strong>{' '}
        {entry.state === 'continued' ? <Badge tone="info">{t('state.continued')}</Badge> : null}
        {reminder ? <EndsSoon entry={entry} /> : null}
      </p>
      <p className="hints">{[periodOf(entry), t(`source.${entry.source}`), ...detailsOf(entry)].join(' · ')}</p>
      {advice ? <p className="hints">{advice}</p> : null}
      {reminder === 'chance_104c_ends' ? (
        <ChanceChecklist caseId={caseId} until={entry.validUntil} held={situation} />
      ) : null}
    </div>
  );
}

const DAY = 86_400_000;
const SOON = 30;

/** Red a month before the end of a title while no application is recorded (§ 81(4) AufenthG). */
function EndsSoon({ entry: { validUntil, appliedOn } }: { entry: Entry }) {
  const { t } = useTranslation('histories');
  if (validUntil === null || (appliedOn !== null && appliedOn <= validUntil)) return null;
  const days = Math.round((Date.parse(validUntil) - Date.parse(today())) / DAY);
  if (days > SOON) return null;
  const word = days < 0 ? t('ended') : days === 0 ? t('endsToday') : t('ends', { count: days });
  return <Badge tone="danger">{word}</Badge>;
}
