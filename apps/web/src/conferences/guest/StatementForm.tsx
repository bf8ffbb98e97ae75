import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, EditForm, TextArea, useEdits, useSave } from '../../ui';
import { useChangedLabel } from '../changed-label';
import type { GuestConference } from '../model';

/** How I see the matter. */
export function StatementForm({ conference }: { conference: GuestConference }) {
  const { t } = useTranslation('conferenceGuest');
  const { participantId, statement, may } = conference;
  const params = { path: { participantId } };
  const edits = useEdits(`own/statement/${participantId}`, { body: statement?.body ?? '' }, statement?.version ?? 0);
  const fresh = async () => {
    const { data } = await api.GET('/api/guest/conferences/{participantId}', { params });
    return data?.statement ? { values: { body: data.statement.body }, version: data.statement.version } : undefined;
  };
  const send = async (sent: { body: string }) => {
    const body = { ...sent, version: edits.version };
    await api.PUT('/api/guest/conferences/{participantId}/statement', { params, body });
    return sent;
  };
  const save = useSave(send, {
    success: t('statementSaved'),
    refresh: [
      ['get', '/api/guest/conferences/{participantId}'],
      ['get', '/api/guest/conferences'],
    ],
    onSaved: (sent) => void edits.keepSince(sent, fresh),
  });
  const changedLabel = useChangedLabel();
  if (!may.state) {
    return (
      <>
        <WrittenStatement conference={conference} />
        <p className="muted">{t('statementClosed')}</p>
      </>
    );
  }
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={changedLabel}
      quoted={['body']}
      onSubmit={() => save.run(edits.values)}
      aria-label={t('statement')}
    >
      <TextArea
        label={t('statement')}
        hideLabel
        name="body"
        isRequired
        rows={5}
        maxLength={8000}
        description={t('statementHelp')}
        value={edits.values.body}
        onChange={edits.set('body')}
      />
      <div>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('statementSave')}
        </Button>
      </div>
    </EditForm>
  );
}

/** What the participant has written, to read. */
export function WrittenStatement({ conference: { statement } }: { conference: GuestConference }) {
  const { t } = useTranslation('conferenceGuest');
  if (!statement) return <p className="muted">{t('statementEmpty')}</p>;
  return (
    <p className="written" dir="auto">
      {statement.body}
    </p>
  );
}
