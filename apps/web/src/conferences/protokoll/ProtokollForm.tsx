import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, EditForm, TextArea, useEdits, useSave } from '../../ui';
import { useChangedLabel } from '../changed-label';
import { conferenceQueries, ofConference, type Conference, type Protokoll } from '../model';
import { ApproveDialog } from './ApproveDialog';
import { recipientOf } from './in-parts';

interface Values {
  body: string;
  parts: Record<string, string>;
}

const valuesOf = ({ body, parts }: Protokoll): Values => ({
  body,
  parts: Object.fromEntries(parts.map(({ participantId, body: part }) => [participantId, part])),
});

const bodyOf = ({ body, parts }: Values, version: number) => ({
  body,
  parts: Object.entries(parts).map(([participantId, part]) => ({ participantId, body: part })),
  version,
});

/** Writes the whole Protokoll and the part of each participant. */
export function ProtokollForm({ conference, protokoll }: { conference: Conference; protokoll: Protokoll }) {
  const { t } = useTranslation('conferenceMeeting');
  const { id } = conference;
  const edits = useEdits(`protokoll/${id}`, valuesOf(protokoll), protokoll.version);
  const { body, parts } = edits.values;
  const isDirty = JSON.stringify(edits.values) !== JSON.stringify(valuesOf(protokoll));
  const fresh = async () => {
    const { data } = await api.GET('/api/conferences/{id}/protokoll', ofConference(id));
    return data && { values: valuesOf(data), version: data.version };
  };
  const send = async (sent: Values) => {
    await api.PUT('/api/conferences/{id}/protokoll', { ...ofConference(id), body: bodyOf(sent, edits.version) });
    return sent;
  };
  const save = useSave(send, {
    success: t('protokoll.saved'),
    refresh: conferenceQueries,
    onSaved: (sent) => void edits.keepSince(sent, fresh),
  });
  return (
    <div className="stack">
      <section className="panel">
        <EditForm
          save={save}
          edits={edits}
          fresh={fresh}
          fieldLabel={useChangedLabel()}
          quoted={['body']}
          onSubmit={() => save.run(edits.values)}
          aria-label={t('protokoll.tab')}
        >
          <TextArea
            label={t('protokoll.whole')}
            name="body"
            isRequired
            rows={8}
            maxLength={20000}
            description={t('protokoll.wholeHelp')}
            value={body}
            onChange={edits.set('body')}
          />
          <h2>{t('protokoll.parts')}</h2>
          <p className="muted">{t('protokoll.partsHelp')}</p>
          {protokoll.parts.map(({ participantId, name, organisationName, mayName }) => (
            <TextArea
              key={participantId}
              label={t('protokoll.part', { name: recipientOf({ name, organisationName }) })}
              name={`parts.${participantId}`}
              rows={4}
              maxLength={8000}
              description={mayName ? t('protokoll.mayName') : t('protokoll.mayNotName')}
              value={parts[participantId] ?? ''}
              onChange={(part) => edits.change({ parts: { ...parts, [participantId]: part } })}
            />
          ))}
          <Actions>
            <Button type="submit" tone={isDirty ? 'primary' : 'secondary'} isPending={save.isSaving}>
              {t('protokoll.save')}
            </Button>
          </Actions>
        </EditForm>
      </section>
      <section className="panel stack">
        <h2>{t('protokoll.approve')}</h2>
        <Approval conference={conference} protokoll={protokoll} isDirty={isDirty} />
      </section>
    </div>
  );
}

interface ApprovalProps {
  conference: Conference;
  protokoll: Protokoll;
  isDirty: boolean;
}

function Approval({ conference, protokoll, isDirty }: ApprovalProps) {
  const { t } = useTranslation('conferenceMeeting');
  if (!conference.may.approve) return <p>{t('protokoll.onlyModeration', { name: conference.moderatorName })}</p>;
  if (protokoll.version === 0 || isDirty) return <p>{t('protokoll.writeFirst')}</p>;
  return (
    <div>
      <ApproveDialog conferenceId={conference.id} protokoll={protokoll} />
    </div>
  );
}
