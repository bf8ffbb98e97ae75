import { useTranslation } from 'react-i18next';
import { useCase } from '../../cases/case-queries';
import { api } from '../../api/client';
import { today } from '../../i18n/format';
import {
  Actions,
  Button,
  DateField,
  Dialog,
  Form,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useEdits,
  useSave,
  type Edits,
} from '../../ui';
import { conferenceQueries, ofConference, type Conference, type DecisionBody } from '../model';

const kinds = ['participant', 'user', 'body'] as const;

interface Values {
  text: string;
  kind: (typeof kinds)[number];
  participantId: string | null;
  responsibleUserId: string | null;
  responsibleBody: string;
  dueOn: string | null;
  dissent: string;
}

const nothing: Values = {
  text: '',
  kind: 'participant',
  participantId: null,
  responsibleUserId: null,
  responsibleBody: '',
  dueOn: null,
  dissent: '',
};

function bodyOf({
  kind,
  text,
  dueOn,
  dissent,
  participantId,
  responsibleUserId,
  responsibleBody,
}: Values): DecisionBody {
  const who = {
    participant: { participantId: participantId ?? undefined },
    user: { responsibleUserId: responsibleUserId ?? undefined },
    body: { responsibleBody },
  };
  return { text, dueOn: dueOn ?? '', dissent, ...who[kind] };
}

/** Records what was agreed; it becomes a Maßnahme of the case. */
export function AddDecision({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferenceMeeting');
  return (
    <Dialog title={t('meeting.addDecision')} trigger={<Button size="small">{t('meeting.addDecision')}</Button>}>
      {(close) => <DecisionForm conference={conference} close={close} />}
    </Dialog>
  );
}

function DecisionForm({ conference, close }: { conference: Conference; close: () => void }) {
  const { t } = useTranslation('conferenceMeeting');
  const edits = useEdits(`decision/${conference.id}`, nothing);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    close();
  };
  const save = useSave(
    () => api.POST('/api/conferences/{id}/decisions', { ...ofConference(conference.id), body: bodyOf(values) }),
    {
      success: t('meeting.decisionSaved'),
      refresh: [...conferenceQueries, ['get', '/api/cases/{id}/hilfeplan']],
      onSaved: end,
    },
  );
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('meeting.addDecision')}>
      <TextArea
        label={t('meeting.decisionText')}
        name="text"
        isRequired
        rows={2}
        maxLength={1000}
        description={t('meeting.decisionHelp')}
        value={values.text}
        onChange={set('text')}
      />
      <Responsible conference={conference} edits={edits} />
      <DateField
        label={t('meeting.dueOn')}
        name="dueOn"
        isRequired
        minValue={today()}
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      <TextArea
        label={t('meeting.dissent')}
        name="dissent"
        rows={2}
        maxLength={2000}
        description={t('meeting.dissentHelp')}
        value={values.dissent}
        onChange={set('dissent')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('meeting.saveDecision')}
        </Button>
      </Actions>
    </Form>
  );
}

function Responsible({ conference, edits: { values, set } }: { conference: Conference; edits: Edits<Values> }) {
  const { t } = useTranslation('conferenceMeeting');
  const { data: file } = useCase(conference.caseId);
  return (
    <>
      <RadioGroup
        label={t('meeting.responsibleKind')}
        isInline
        options={kinds.map((value) => ({ value, label: t(`meeting.kind.${value}`) }))}
        value={values.kind}
        onChange={set('kind')}
      />
      {values.kind === 'participant' ? (
        <Select
          label={t('meeting.participant')}
          name="participantId"
          isRequired
          options={conference.participants.map(({ id, name, organisationName }) => ({
            value: id,
            label: name,
            description: organisationName || undefined,
          }))}
          value={values.participantId}
          onChange={set('participantId')}
        />
      ) : null}
      {values.kind === 'user' ? (
        <Select
          label={t('meeting.user')}
          name="responsibleUserId"
          isRequired
          options={(file?.assignments ?? []).map(({ userId, userName }) => ({ value: userId, label: userName }))}
          value={values.responsibleUserId}
          onChange={set('responsibleUserId')}
        />
      ) : null}
      {values.kind === 'body' ? (
        <TextField
          label={t('meeting.body')}
          name="responsibleBody"
          isRequired
          autoComplete="off"
          maxLength={200}
          value={values.responsibleBody}
          onChange={set('responsibleBody')}
        />
      ) : null}
    </>
  );
}
