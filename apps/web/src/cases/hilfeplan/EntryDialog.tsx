import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Actions, Button, Dialog, EditForm, useEdits, useSave, type Edits } from '../../ui';
import { caseQueries } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';

interface EntryDialogProps<Values> {
  title: string;
  trigger: ReactElement;
  /** What the fields begin with; `editKey` names the entry. */
  initial: Values;
  editKey: string;
  saveLabel: string;
  /** Said after saving. */
  saved: string;
  send: (edits: Edits<Values>, confirmed: string[]) => Promise<unknown>;
  /** The fields. */
  children: (edits: Edits<Values>) => ReactNode;
  /** Of an entry that others may change too: its version, its newest state and which texts are quoted. */
  version?: number;
  fresh?: () => Promise<{ values: Values; version: number } | undefined>;
  quoted?: readonly (keyof Values & string)[];
}

/** A button with its dialog: a goal, a Maßnahme or an agreement, new or to be changed. */
export function EntryDialog<Values extends object>({ trigger, ...entry }: EntryDialogProps<Values>) {
  return (
    <Dialog title={entry.title} trigger={trigger}>
      {(close) => <EntryForm {...entry} close={close} />}
    </Dialog>
  );
}

type EntryFormProps<Values> = Omit<EntryDialogProps<Values>, 'trigger'> & { close: () => void };

function EntryForm<Values extends object>({ close, children, ...entry }: EntryFormProps<Values>) {
  const { t } = useTranslation('ui');
  const edits = useEdits(entry.editKey, entry.initial, entry.version);
  const end = () => {
    edits.clear();
    close();
  };
  const send = (_: undefined, confirmed: string[]) => entry.send(edits, confirmed);
  const save = useSave(send, { success: entry.saved, refresh: caseQueries, onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={entry.fresh ?? (async () => undefined)}
      fieldLabel={useCaseFieldLabel()}
      quoted={entry.quoted}
      onSubmit={() => save.run(undefined)}
      aria-label={entry.title}
    >
      {children(edits)}
      <Actions>
        <Button onPress={end}>{t('cancel')}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {entry.saveLabel}
        </Button>
      </Actions>
    </EditForm>
  );
}
