import { useTranslation } from 'react-i18next';
import { formatTime, formatWeekday } from '../i18n/format';
import { Notice, PageHeader, Stepper, TextLink } from '../ui';
import { ConferenceActions } from './ConferenceActions';
import { states, type Conference } from './model';
import { StateBadge } from './StateBadge';

/** The question, when, where it stands, and the next step. */
export function ConferenceHead({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferences');
  const { state, caseCode: code } = conference;
  return (
    <>
      <PageHeader
        title={conference.question}
        documentTitle={t('head.title', { code })}
        subtitle={<Subtitle conference={conference} />}
        path={[{ label: t('list.title'), href: '/fallkonferenzen' }]}
        actions={<ConferenceActions conference={conference} />}
      />
      {state === 'abgesagt' ? (
        <Notice tone="warning" title={t('cancel.notice', { reason: conference.cancellationReason })} />
      ) : (
        <section className="panel" aria-label={t('step.label')}>
          <Stepper
            label={t('step.label')}
            steps={states.map((id) => ({ id, label: t(`state.${id}`) }))}
            current={state}
          />
        </section>
      )}
    </>
  );
}

function Subtitle({ conference: { caseId, caseCode: code, startsAt, place, state } }: { conference: Conference }) {
  const { t } = useTranslation('conferences');
  return (
    <p className="separated">
      <StateBadge state={state} />
      <span>
        {formatWeekday(startsAt)}, {formatTime(startsAt)}
      </span>
      {place ? <span>{place}</span> : null}
      <TextLink href={`/faelle/${caseId}?reiter=fallkonferenzen`}>{t('head.toCase', { code })}</TextLink>
    </p>
  );
}
