import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime, formatWeekday, formatTime } from '../../i18n/format';
import { Badge, DescriptionList, Notice, Table } from '../../ui';
import { Agenda } from '../meeting/Agenda';
import type { GuestConference, ReleasedField } from '../model';
import { AccessEnd } from './AccessEnd';
import { useReleasedLines } from './released-value';

interface GuestContentProps {
  conference: GuestConference;
  /** The participant's own form, or what they have written. */
  statement: ReactNode;
}

/** Everything a participant sees; the host's preview shows the same. */
export function GuestContent({ conference, statement }: GuestContentProps) {
  const { t } = useTranslation('conferenceGuest');
  return (
    <div className="stack">
      {conference.state === 'abgesagt' ? <Cancelled reason={conference.cancellationReason} /> : null}
      <Facts conference={conference} />
      <section className="panel stack">
        <h2>{t('released')}</h2>
        <Released released={conference.released} />
      </section>
      <section className="panel stack">
        <Agenda startsAt={conference.startsAt} agenda={conference.agenda} />
      </section>
      <section className="panel stack">
        <h2>{t('statement')}</h2>
        {statement}
      </section>
      <section className="panel stack">
        <h2>{t('protokoll')}</h2>
        <ProtokollPart part={conference.protokollPart} />
      </section>
      <section className="panel stack">
        <h2>{t('yourMeasures')}</h2>
        <Measures measures={conference.measures} />
      </section>
    </div>
  );
}

function Cancelled({ reason }: { reason: string }) {
  const { t } = useTranslation('conferences');
  return <Notice tone="warning" title={t('cancel.notice', { reason })} />;
}

function Facts({ conference }: { conference: GuestConference }) {
  const { t } = useTranslation('conferenceGuest');
  const { startsAt, place, invitedBy, subject, caseCode } = conference;
  return (
    <section className="panel">
      <DescriptionList
        items={[
          { term: t('when'), value: `${formatWeekday(startsAt)}, ${formatTime(startsAt)}` },
          { term: t('where'), value: place || '–' },
          { term: t('invitedBy'), value: invitedBy },
          { term: t('subject'), value: <Subject name={subject} code={caseCode} /> },
          { term: t('until'), value: <AccessEnd of={conference} /> },
        ]}
      />
    </section>
  );
}

/** By name where it is released, else by the code alone. */
function Subject({ name, code }: { name: string; code: string }) {
  return (
    <>
      {name === code ? null : <span dir="auto">{name} </span>}
      <span className="nowrap">{code}</span>
    </>
  );
}

function Released({ released }: { released: readonly ReleasedField[] }) {
  const { t } = useTranslation('conferenceGuest');
  const linesOf = useReleasedLines();
  if (released.length === 0) return <p className="muted">{t('releasedEmpty')}</p>;
  return (
    <dl className="released">
      {released.map((one) => (
        <div key={one.field}>
          <dt>{t(`field.${one.field}`, { ns: 'conferences' })}</dt>
          <dd>
            <ul className="plain-list">
              {linesOf(one).map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
            <Badge tone={one.basis === 'consent' ? 'success' : 'neutral'}>
              {one.basis === 'consent' ? t('consented') : t('pseudonymous')}
            </Badge>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ProtokollPart({ part }: { part: GuestConference['protokollPart'] }) {
  const { t } = useTranslation('conferenceGuest');
  if (!part) return <p className="muted">{t('protokollEmpty')}</p>;
  return (
    <>
      <p className="written" dir="auto">
        {part.body}
      </p>
      <p className="muted">{t('approvedAt', { at: formatDateTime(part.approvedAt) })}</p>
    </>
  );
}

function Measures({ measures }: { measures: GuestConference['measures'] }) {
  const { t } = useTranslation('conferenceGuest');
  const hilfeplan = useTranslation('hilfeplan').t;
  return (
    <Table
      label={t('yourMeasures')}
      columns={[
        { id: 'text', header: t('measure'), isRowHeader: true, cell: ({ text }) => text },
        { id: 'due', header: t('due'), cell: ({ dueOn }) => formatDate(dueOn) },
        { id: 'state', header: t('state'), cell: ({ state }) => (state ? hilfeplan(`measureState.${state}`) : '–') },
      ]}
      rows={measures}
      rowKey={({ text, dueOn }) => `${dueOn} ${text}`}
      empty={<p className="muted">{t('measuresEmpty')}</p>}
    />
  );
}
