import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Button, Form, TextArea, useEdits, useSave } from '../../ui';
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
  const edits = useEdits(`follow-up/${conferenceId}`, { note: '' });
  const body = edits.values;
  const save = useSave(() => api.POST('/api/conferences/{id}/follow-up', { ...ofConference(conferenceId), body }), {
    success: t('protokoll.followUpSaved'),
    refresh: conferenceQueries,
    onSaved: edits.clear,
  });
  return (
    <Form
      save={save}
      edits={edits}
      quoted={['note']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('protokoll.followUp')}
    >
      <TextArea
        label={t('protokoll.followUpNote')}
        name="note"
        isRequired
        maxLength={4000}
        value={edits.values.note}
        onChange={edits.set('note')}
      />
      <div>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('protokoll.followUpSave')}
        </Button>
      </div>
    </Form>
  );
}
