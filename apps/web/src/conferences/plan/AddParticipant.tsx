import { useTranslation } from 'react-i18next';
import { api, $api } from '../../api/client';
import { Actions, Button, ComboBox, Dialog, Form, RadioGroup, TextField, useEdits, useSave } from '../../ui';
import { conferenceQueries, ofConference } from '../model';

const kinds = ['person', 'body'] as const;

interface Values {
  kind: (typeof kinds)[number];
  userId: string | null;
  bodyName: string;
}

const attending = new Set(['abh_participant', 'conference_guest', 'case_manager', 'koordinierende_stelle']);

/** Adds a person with an account, or a body by name. */
export function AddParticipant({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation('conferencePlan');
  return (
    <Dialog title={t('who.add')} trigger={<Button size="small">{t('who.add')}</Button>}>
      {(close) => <AddForm conferenceId={conferenceId} close={close} />}
    </Dialog>
  );
}

function AddForm({ conferenceId, close }: { conferenceId: string; close: () => void }) {
  const { t } = useTranslation('conferencePlan');
  const edits = useEdits<Values>(`participant/${conferenceId}`, { kind: 'person', userId: null, bodyName: '' });
  const { kind, userId, bodyName } = edits.values;
  const end = () => {
    edits.clear();
    close();
  };
  const body = kind === 'person' ? { userId: userId ?? undefined } : { bodyName };
  const save = useSave(() => api.POST('/api/conferences/{id}/participants', { ...ofConference(conferenceId), body }), {
    success: t('who.saved'),
    refresh: conferenceQueries,
    onSaved: end,
  });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('who.add')}>
      <RadioGroup
        label={t('who.kind')}
        options={kinds.map((value) => ({ value, label: t(`who.${value}`), description: t(`who.${value}Help`) }))}
        value={kind}
        onChange={edits.set('kind')}
      />
      {kind === 'person' ? (
        <PersonChoice value={userId} onChange={edits.set('userId')} />
      ) : (
        <TextField
          label={t('who.bodyName')}
          name="bodyName"
          isRequired
          autoComplete="off"
          maxLength={200}
          value={bodyName}
          onChange={edits.set('bodyName')}
        />
      )}
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button
          type="submit"
          tone="primary"
          isDisabled={kind === 'person' && userId === null}
          isPending={save.isSaving}
        >
          {t('who.save')}
        </Button>
      </Actions>
    </Form>
  );
}

function PersonChoice({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useTranslation('conferencePlan');
  const { data: people = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  const options = people
    .filter(({ roles }) => roles.some((role) => attending.has(role)))
    .map(({ id, name, organisationName }) => ({ value: id, label: name, description: organisationName }));
  return (
    <ComboBox label={t('who.choose')} name="userId" isRequired options={options} value={value} onChange={onChange} />
  );
}
