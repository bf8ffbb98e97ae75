import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Actions, Button, Dialog, Form, TextField, useEdits, useFocusHeir, useSave } from '../../../ui';
import type { SavedView } from '../../model';
import { toSaved, type CaseFilter } from '../case-filter';
import { viewQueries, viewsHeading } from './view-queries';

/** The button with its dialog: keeps the filters that are set. */
export function SaveView({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation('savedViews');
  useFocusHeir(viewsHeading);
  const send = (name: string) => api.POST('/api/case-views', { body: { name, filter: toSaved(filter) } });
  return (
    <Dialog title={t('save')} trigger={<Button size="small">{t('save')}</Button>}>
      {(close) => (
        <NameForm draft="own/case-view" name="" title={t('save')} success={t('saved')} {...{ send, close }}>
          <p>{t('saveText')}</p>
        </NameForm>
      )}
    </Dialog>
  );
}

/** The button with its dialog: another name for the chosen view. */
export function RenameView({ view: { id, name } }: { view: SavedView }) {
  const { t } = useTranslation('savedViews');
  const send = (changed: string) =>
    api.PATCH('/api/case-views/{id}', { params: { path: { id } }, body: { name: changed } });
  return (
    <Dialog
      title={t('renameThis', { name })}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('renameThis', { name })}>
          {t('rename')}
        </Button>
      }
    >
      {(close) => (
        <NameForm
          draft={`own/case-view/${id}`}
          title={t('renameThis', { name })}
          success={t('renamed')}
          {...{ name, send, close }}
        />
      )}
    </Dialog>
  );
}

interface NameFormProps {
  /** The key of what is typed. */
  draft: string;
  name: string;
  title: string;
  success: string;
  send: (name: string) => Promise<unknown>;
  close: () => void;
  children?: ReactNode;
}

function NameForm({ draft, name, title, success, send, close, children }: NameFormProps) {
  const { t } = useTranslation('savedViews');
  const edits = useEdits(draft, { name });
  const end = () => {
    edits.clear();
    close();
  };
  const save = useSave(() => send(edits.values.name), { success, refresh: viewQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={title}>
      {children}
      <TextField
        label={t('name')}
        name="name"
        description={t('nameHelp')}
        isRequired
        autoComplete="off"
        maxLength={60}
        value={edits.values.name}
        onChange={edits.set('name')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('save', { ns: 'ui' })}
        </Button>
      </Actions>
    </Form>
  );
}
