import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ButtonLink, ConfirmDialog } from '../../ui';
import { ofConference, type Conference } from '../model';
import { useDeed } from '../useDeed';

/** What is missing before the invitation, or the button that sends it. */
export function InvitePanel({ conference: { id, missing, participants } }: { conference: Conference }) {
  const { t } = useTranslation('conferencePlan');
  const invite = useDeed(() => api.POST('/api/conferences/{id}/invitations', ofConference(id)), t('invite.sent'));
  const isDone = participants.length > 0 && missing.some(({ code }) => code === 'conference.missing-participants');
  return (
    <section className="panel stack">
      <h2>{t('invite.title')}</h2>
      {isDone ? (
        <p>{t('invite.done')}</p>
      ) : (
        <>
          <p className="muted">{t('invite.text')}</p>
          {missing.length > 0 ? <Missing missing={missing} /> : null}
        </>
      )}
      <div className="row">
        {missing.length === 0 ? (
          <ConfirmDialog
            trigger={<Button tone="primary">{t('invite.send')}</Button>}
            title={t('invite.question')}
            consequence={<p>{t('invite.consequence')}</p>}
            confirmLabel={t('invite.send')}
            tone="primary"
            onConfirm={invite}
          />
        ) : null}
        <ButtonLink href={`/api/conferences/${id}/invitation.ics`} download="fallkonferenz.ics">
          {t('invite.calendar')}
        </ButtonLink>
      </div>
    </section>
  );
}

function Missing({ missing }: Pick<Conference, 'missing'>) {
  const { t } = useTranslation('conferencePlan');
  return (
    <div>
      <p>{t('invite.missing')}</p>
      <ul>
        {missing.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
