import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, EditForm, TextArea, useEdits, useSave } from '../../ui';
import { caseQueries } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { TimelineEntry } from '../model';
import { useFreshEntry } from './useFreshEntry';

interface EditNoteProps {
  caseId: string;
  note: NonNullable<TimelineEntry['note']>;
  close: () => void;
}

/** Corrects a note; the timeline shows it as it stands then, and that it was changed. */
export function EditNote({ caseId, note, close }: EditNoteProps) {
  const { t } = useTranslation('timeline');
  const edits = useEdits(`${note.sensitive ? 'sensitive-note' : 'note'}/${note.id}`, { body: note.body }, note.version);
  const freshEntry = useFreshEntry();
  const end = () => {
    edits.clear();
    close();
  };
  const send = () => {
    const request = {
      params: { path: { id: caseId, noteId: note.id } },
      body: { ...edits.values, version: edits.version },
    };
    return note.sensitive
      ? api.PATCH('/api/cases/{id}/sensitive-notes/{noteId}', request)
      : api.PATCH('/api/cases/{id}/notes/{noteId}', request);
  };
  const save = useSave(send, { success: t('note.saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const found = (await freshEntry(note.id))?.note;
    return found && { values: { body: found.body }, version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      quoted={['body']}
      fieldLabel={useCaseFieldLabel()}
      onSubmit={() => save.run(undefined)}
      aria-label={t('note.edit')}
    >
      <TextArea
        label={t('note.title')}
        name="body"
        rows={6}
        maxLength={20_000}
        value={edits.values.body}
        onChange={edits.set('body')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </EditForm>
  );
}
