import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Button, DraftTextArea, Form, useDraft, useSave } from '../../ui';
import { conferenceQueries, ofConference, type Conference, type Protokoll } from '../model';

/** Four to six weeks later: what became of the agreements? */
export function FollowUpPanel({ conference, protokoll }: { conference: Conference; protokoll: Protokoll }) {
  const { t } = useTranslation('conferenceMeeting');
  const { followUpOn, may } = conference;
  return (
    <section className="panel stack">
      <h2>{t('protokoll.followUp')}</h2>
      {followUpOn ? <p>{t('protokoll.followUpDue', { date: formatDate(followUpOn) })}</p> : null}
      {may.followUp ? <FollowUpForm conferenceId={conference.id} /> : null}
      {protokoll.followUpNote ? (
        <div>
          <h3>{t('protokoll.result')}</h3>
          <p className="written" dir="auto">
            {protokoll.followUpNote}
          </p>
        </div>
      ) : null}
    </section>
  );
}

function FollowUpForm({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation('conferenceMeeting');
  const draft = useDraft(`follow-up/${conferenceId}`);
  const body = { note: draft.text };
  const save = useSave(() => api.POST('/api/conferences/{id}/follow-up', { ...ofConference(conferenceId), body }), {
    success: t('protokoll.followUpSaved'),
    refresh: conferenceQueries,
    onSaved: draft.clear,
  });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('protokoll.followUp')}>
      <DraftTextArea draft={draft} label={t('protokoll.followUpNote')} name="note" isRequired maxLength={4000} />
      <div>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('protokoll.followUpSave')}
        </Button>
      </div>
    </Form>
  );
}
