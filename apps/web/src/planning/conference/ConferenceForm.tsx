import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { Actions, Button, DateField, EditForm, Form, TextField, useEdits, useSave } from '../../ui';
import type { Conference } from '../model';
import { conferenceQueries, ofId } from '../queries';
import { useWords } from '../words';

interface Values {
  title: string;
  heldOn: string | null;
  place: string;
}

const valuesOf = ({ title, heldOn, place }: Conference): Values => ({ title, heldOn, place });
const bodyOf = ({ heldOn, ...rest }: Values) => ({ ...rest, heldOn: heldOn ?? '' });

/** Plans a Planungskonferenz; afterwards its page opens. */
export function NewConferenceForm({ close }: { close: () => void }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const navigate = useNavigate();
  const edits = useEdits<Values>('own/new-planungskonferenz', { title: '', heldOn: null, place: '' });
  const send = () => api.POST('/api/planungskonferenzen', { body: bodyOf(edits.values) });
  const save = useSave<undefined, Awaited<ReturnType<typeof send>>>(send, {
    success: t('list.planned'),
    refresh: conferenceQueries,
    onSaved: ({ data }) => {
      edits.clear();
      close();
      if (data) void navigate({ to: '/planungskonferenzen/$id', params: { id: data.id } });
    },
  });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('list.planTitle')}>
      <Fields values={edits.values} set={edits.set} />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('list.planSubmit')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Changes title, day and place. */
export function EditConferenceForm({ conference, close }: { conference: Conference; close: () => void }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const words = useWords();
  const queries = useQueryClient();
  const { id, version } = conference;
  const edits = useEdits<Values>(`own/planungskonferenz/${id}`, valuesOf(conference), version);
  const fresh = async () => {
    const options = $api.queryOptions('get', '/api/planungskonferenzen/{id}', ofId(id));
    const newest = await queries.fetchQuery({ ...options, staleTime: 0 });
    return { values: valuesOf(newest), version: newest.version };
  };
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.PATCH('/api/planungskonferenzen/{id}', {
      ...ofId(id),
      body: { ...bodyOf(edits.values), version: edits.version },
    });
  const save = useSave<undefined, unknown>(send, {
    success: t('saved'),
    refresh: conferenceQueries,
    onSaved: end,
  });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={words.field}
      onSubmit={() => save.run(undefined)}
      aria-label={t('editTitle')}
    >
      <Fields values={edits.values} set={edits.set} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}

interface FieldsProps {
  values: Values;
  set: <Key extends keyof Values>(key: Key) => (value: Values[Key]) => void;
}

function Fields({ values, set }: FieldsProps) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  return (
    <>
      <TextField
        label={t('planning:field.title')}
        name="title"
        isRequired
        maxLength={200}
        value={values.title}
        onChange={set('title')}
      />
      <div className="field-row">
        <DateField
          label={t('planning:field.heldOn')}
          name="heldOn"
          isRequired
          value={values.heldOn}
          onChange={set('heldOn')}
        />
        <TextField
          label={t('planning:field.place')}
          name="place"
          maxLength={200}
          value={values.place}
          onChange={set('place')}
        />
      </div>
    </>
  );
}
