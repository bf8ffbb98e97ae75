import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { Badge, DescriptionList } from '../../ui';
import type { Conference } from '../model';
import { EditPlan } from './EditPlan';
import { InvitePanel } from './InvitePanel';
import { Participants } from './Participants';
import { RecognitionPanel } from './RecognitionPanel';

/** Question, who takes part, whether somebody could be recognised, and the invitation. */
export function PlanTab({ conference }: { conference: Conference }) {
  return (
    <div className="stack">
      <What conference={conference} />
      <Participants conference={conference} />
      <RecognitionPanel conference={conference} />
      {conference.may.invite ? <InvitePanel conference={conference} /> : null}
    </div>
  );
}

function What({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferencePlan');
  const { mode, roomMode, startsAt, place, moderatorName, guestAccessDays, agenda, participants, may } = conference;
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('plan.what')}</h2>
        {may.plan ? <EditPlan conference={conference} /> : null}
      </div>
      <DescriptionList
        items={[
          { term: t('plan.when'), value: formatDateTime(startsAt) },
          { term: t('plan.place'), value: place || <span className="muted">{t('plan.noPlace')}</span> },
          { term: t('plan.moderator'), value: moderatorName },
          { term: t('plan.mode'), value: t(`mode.${mode}`, { ns: 'conferences' }) },
          { term: t('plan.guestAccessShort'), value: t('plan.guestAccessDays', { count: guestAccessDays }) },
          { term: t('plan.agenda'), value: t('plan.total', { minutes }) },
        ]}
      />
      {participants.length > 0 ? (
        <p>
          <Badge tone={roomMode === 'mit_namen' ? 'success' : 'neutral'}>
            {t(`mode.${roomMode}`, { ns: 'conferences' })}
          </Badge>{' '}
          {t('plan.roomMode')}: {t(`plan.room.${roomMode}`)}
        </p>
      ) : null}
    </section>
  );
}
