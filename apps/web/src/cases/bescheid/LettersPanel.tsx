import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate, formatDateTime, today } from '../../i18n/format';
import { Badge, QueryResult } from '../../ui';
import { ofCase } from '../case-queries';
import { useCatalogue } from '../histories/catalogue';
import type { Case } from '../model';
import type { Letter } from './letter-values';
import { AddLetter, ConfirmDeadline, EditLetter, EndLetter } from './LetterDialogs';
import './bescheid.css';

/** Decision letters of the case: until when something can be done, on which ground, and who helps. */
export function LettersPanel({ file }: { file: Case }) {
  const { t } = useTranslation('bescheid');
  const letters = $api.useQuery('get', '/api/cases/{id}/bescheide', ofCase(file.id));
  return (
    <section className="panel stack">
      <div className="section-head">
        <div>
          <h2>{t('title')}</h2>
          <p className="muted">{t('explanation')}</p>
        </div>
        {file.may.write ? <AddLetter caseId={file.id} /> : null}
      </div>
      <QueryResult query={letters}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{t('none')}</p>
          ) : (
            <ul className="letters" aria-label={t('title')}>
              {all.map((letter) => (
                <LetterItem key={letter.id} file={file} letter={letter} />
              ))}
            </ul>
          )
        }
      </QueryResult>
    </section>
  );
}

const TONES = { to_confirm: 'warning', confirmed: 'info', ended: 'neutral' } as const;

function LetterItem({ file, letter }: { file: Case; letter: Letter }) {
  const { t } = useTranslation('bescheid');
  const { label } = useCatalogue();
  const isOpen = letter.state !== 'ended';
  return (
    <li className="letter">
      <div className="row">
        <strong>{[label('bescheid_kind', letter.kind), letter.authority].filter(Boolean).join(', ')}</strong>
        <Badge tone={TONES[letter.state]}>{t(`state.${letter.state}`)}</Badge>
      </div>
      {isOpen ? <Due letter={letter} /> : <Outcome letter={letter} />}
      <Ground letter={letter} />
      {isOpen && file.may.write ? (
        <div className="row">
          {letter.state === 'to_confirm' ? <ConfirmDeadline caseId={file.id} letter={letter} /> : null}
          <EditLetter caseId={file.id} letter={letter} />
          <EndLetter caseId={file.id} letter={letter} />
        </div>
      ) : null}
    </li>
  );
}

const DAY = 86_400_000;
const URGENT = 7;

/** The word says it, the colour repeats it. */
function Due({ letter: { dueOn, lastDay } }: { letter: Letter }) {
  const { t } = useTranslation('bescheid');
  const days = Math.round((Date.parse(dueOn) - Date.parse(today())) / DAY);
  const late = lastDay < today() ? t('overdue') : t('stillOpen');
  const word = days < 0 ? late : days === 0 ? t('dueToday') : t('daysLeft', { count: days });
  return (
    <>
      <p>
        {t('due', { day: formatDate(dueOn) })} <Badge tone={days <= URGENT ? 'danger' : 'neutral'}>{word}</Badge>
      </p>
      {lastDay > dueOn ? <p className="hints">{t('dayOff', { day: formatDate(lastDay) })}</p> : null}
    </>
  );
}

function Outcome({ letter: { outcome, endedOn } }: { letter: Letter }) {
  const { t } = useTranslation('bescheid');
  if (outcome === null) return null;
  const word = t(`outcome.${outcome}`);
  return <p>{endedOn ? t('outcomeOn', { outcome: word, day: formatDate(endedOn) }) : word}</p>;
}

/** Where the day comes from, who stands for it, who helps. */
function Ground({ letter }: { letter: Letter }) {
  const { t } = useTranslation('bescheid');
  const { rule, deliveredOn, delivery, confirmedByName, confirmedAt, lawyer, lawyerContactedOn, remark } = letter;
  const ground = rule
    ? t('rule', {
        period: t(`period.${rule.unit}`, { count: rule.amount }),
        source: rule.source,
        day: formatDate(rule.validFrom),
      })
    : t('noRule');
  const contacted = lawyerContactedOn && t('lawyerContacted', { day: formatDate(lawyerContactedOn) });
  return (
    <div className="hints">
      <p>
        {t('delivered', { day: formatDate(deliveredOn), how: t(`delivery.${delivery}`) })} · {ground}
      </p>
      <p>{lawyer ? [t('lawyerOf', { lawyer }), contacted].filter(Boolean).join(', ') : t('noLawyer')}</p>
      {confirmedByName && confirmedAt ? (
        <p>{t('confirmedBy', { name: confirmedByName, at: formatDateTime(confirmedAt) })}</p>
      ) : null}
      <p>{t('recorded', { name: letter.recordedByName, at: formatDateTime(letter.recordedAt) })}</p>
      {remark ? <p className="entry-text">{remark}</p> : null}
    </div>
  );
}
