import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, ConfirmDialog, Dialog, EditForm, Form, toast, useEdits, useSave } from '../../ui';
import { caseQueries, ofCase, useRefreshedCase } from '../case-queries';
import { emptyEntry, entryBody, entryValues } from './entry-values';
import { EntryFields } from './EntryFields';
import type { Entry, History } from './model';
import { de } from './texts.de';
import { useWords } from './words';
import { isKeyOf } from '../../i18n/own-key';

/** A new entry beside the old ones: nothing is overwritten. */
export function AddEntry({ caseId, history }: { caseId: string; history: History }) {
  const { t } = useTranslation('histories');
  const title = t(`add.${history}`);
  return (
    <Dialog title={title} trigger={<Button size="small">{title}</Button>}>
      {(close) => <NewEntryForm caseId={caseId} history={history} close={close} />}
    </Dialog>
  );
}

function NewEntryForm({ caseId, history, close }: { caseId: string; history: History; close: () => void }) {
  const { t } = useTranslation('histories');
  const edits = useEdits(`situation/${caseId}/${history}`, emptyEntry(history));
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) => {
    const body = { ...entryBody(edits.values), history, confirmed };
    return api.POST('/api/cases/{id}/situation-entries', { ...ofCase(caseId), body });
  };
  const save = useSave(send, { success: t('saved'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t(`add.${history}`)}>
      <EntryFields history={history} edits={edits} />
      <FormActions isSaving={save.isSaving} onCancel={end} />
    </Form>
  );
}

/** Corrects or ends an entry; what was there before stays in the trace. */
export function EditEntry({ caseId, entry }: { caseId: string; entry: Entry }) {
  const { t } = useTranslation('histories');
  const { valueOf } = useWords();
  const name = t('editOf', { what: valueOf(entry) });
  const trigger = (
    <Button tone="quiet" size="small" aria-label={name}>
      {t('change')}
    </Button>
  );
  return (
    <Dialog title={t('edit')} trigger={trigger}>
      {(close) => <EditEntryForm caseId={caseId} entry={entry} close={close} />}
    </Dialog>
  );
}

function EditEntryForm({ caseId, entry, close }: { caseId: string; entry: Entry; close: () => void }) {
  const { t } = useTranslation('histories');
  const edits = useEdits(`situation-entry/${entry.id}`, entryValues(entry), entry.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) =>
    api.PATCH('/api/cases/{id}/situation-entries/{entryId}', {
      params: { path: { id: caseId, entryId: entry.id } },
      body: { ...entryBody(edits.values), version: edits.version, confirmed },
    });
  const save = useSave(send, { success: t('saved'), refresh: caseQueries, onSaved: end });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}/situation-entries', ofCase(caseId));
    const found = data?.find(({ id }) => id === entry.id);
    return found && { values: entryValues(found), version: found.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      quoted={['remark']}
      fieldLabel={useFieldLabel(entry.history)}
      onSubmit={() => save.run(undefined)}
      aria-label={t('edit')}
    >
      <EntryFields history={entry.history} edits={edits} />
      <FormActions isSaving={save.isSaving} onCancel={end} />
    </EditForm>
  );
}

const isField = (name: string): name is keyof typeof de.field => isKeyOf(de.field, name);

/** The word for the name of a changed field. */
function useFieldLabel(history: History): (field: string) => string {
  const { t } = useTranslation('histories');
  return (field) => {
    if (field === 'value') return history === 'language' ? t('field.level') : t(`field.${history}`);
    return isField(field) ? t(`field.${field}`) : field;
  };
}

function FormActions({ isSaving, onCancel }: { isSaving: boolean; onCancel: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <Actions>
      <Button onPress={onCancel}>{t('cancel')}</Button>
      <Button type="submit" tone="primary" isPending={isSaving}>
        {t('save')}
      </Button>
    </Actions>
  );
}

/** Takes out what never was right. */
export function RemoveEntry({ caseId, entry }: { caseId: string; entry: Entry }) {
  const { t } = useTranslation('histories');
  const { valueOf } = useWords();
  const refreshed = useRefreshedCase();
  const remove = async () => {
    const path = { id: caseId, entryId: entry.id };
    await refreshed(api.DELETE('/api/cases/{id}/situation-entries/{entryId}', { params: { path } }));
    toast(t('removed'));
  };
  return (
    <ConfirmDialog
      title={t('removeTitle')}
      consequence={
        <>
          <p>{valueOf(entry)}</p>
          <p>{t('removeText')}</p>
        </>
      }
      confirmLabel={t('remove')}
      onConfirm={remove}
      trigger={
        <Button tone="quiet" size="small" aria-label={`${t('removeShort')}: ${valueOf(entry)}`}>
          {t('removeShort')}
        </Button>
      }
    />
  );
}
