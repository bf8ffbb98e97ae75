import { useTranslation } from 'react-i18next';
import { api, $api } from '../../api/client';
import { formatDateTime } from '../../i18n/format';
import { Actions, Button, Dialog, EditForm, QueryResult, TextArea, useEdits, useSave } from '../../ui';
import { useChangedLabel } from '../changed-label';
import { conferenceQueries, ofConference, type Conference, type StatementOf } from '../model';

/** How each body sees the matter. */
export function StatementsPanel({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferenceMeeting');
  const statements = $api.useQuery('get', '/api/conferences/{id}/statements', ofConference(conference.id));
  return (
    <section className="panel stack">
      <h2>{t('meeting.statements')}</h2>
      <QueryResult query={statements}>
        {(rows) => (
          <dl className="statements">
            {rows.map((row) => (
              <div key={row.participantId}>
                <dt>
                  {row.name}
                  {row.organisationName ? <span className="muted"> {row.organisationName}</span> : null}
                </dt>
                <dd className="stack">
                  <Written statement={row} />
                  {conference.may.decide && !row.hasAccount ? (
                    <WriteFor conferenceId={conference.id} statement={row} />
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryResult>
    </section>
  );
}

function Written({ statement: { body, changedAt } }: { statement: StatementOf }) {
  const { t } = useTranslation('conferenceMeeting');
  if (!changedAt) return <p className="muted">{t('meeting.noStatement')}</p>;
  return (
    <div>
      <p className="written" dir="auto">
        {body}
      </p>
      <p className="muted">{t('meeting.statementAt', { at: formatDateTime(changedAt) })}</p>
    </div>
  );
}

interface WriteForProps {
  conferenceId: string;
  statement: StatementOf;
}

function WriteFor({ conferenceId, statement }: WriteForProps) {
  const { t } = useTranslation('conferenceMeeting');
  const title = t('meeting.writeForName', { name: statement.name });
  const trigger = (
    <Button size="small" aria-label={title}>
      {t('meeting.writeFor')}
    </Button>
  );
  return (
    <div>
      <Dialog title={title} trigger={trigger}>
        {(close) => <WriteForm conferenceId={conferenceId} statement={statement} close={close} />}
      </Dialog>
    </div>
  );
}

function WriteForm({ conferenceId, statement, close }: WriteForProps & { close: () => void }) {
  const { t } = useTranslation('conferenceMeeting');
  const { participantId, body, version } = statement;
  const edits = useEdits(`statement/${participantId}`, { body }, version);
  const end = () => {
    edits.clear();
    close();
  };
  const save = useSave(
    () =>
      api.PUT('/api/conferences/{id}/participants/{participantId}/statement', {
        params: { path: { id: conferenceId, participantId } },
        body: { body: edits.values.body, version: edits.version },
      }),
    { success: t('meeting.statementSaved'), refresh: conferenceQueries, onSaved: end },
  );
  const fresh = async () => {
    const { data } = await api.GET('/api/conferences/{id}/statements', ofConference(conferenceId));
    const found = data?.find((other) => other.participantId === participantId);
    return found && { values: { body: found.body }, version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useChangedLabel()}
      quoted={['body']}
      onSubmit={() => save.run(undefined)}
      aria-label={t('meeting.writeFor')}
    >
      <TextArea
        label={t('meeting.statement')}
        name="body"
        isRequired
        maxLength={8000}
        value={edits.values.body}
        onChange={edits.set('body')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('meeting.writeFor')}
        </Button>
      </Actions>
    </EditForm>
  );
}
