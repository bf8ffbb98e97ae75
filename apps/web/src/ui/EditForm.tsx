import type { ReactNode } from 'react';
import { ConflictNotice } from './ConflictNotice';
import { Form, type FormProps } from './Form';
import type { Save } from './useSave';

interface EditFormProps<Values> extends Omit<FormProps, 'save'> {
  save: Save<Values>;
  /** Fetches the newest state and puts it under what was typed (`rebase` of `useEdits`). */
  onRebase: () => Promise<unknown>;
  /** The word for the name of a changed field. */
  fieldLabel: (field: string) => string;
  children: ReactNode;
}

/** A form over something that others may edit too: a stale version shows what changed and offers the newest state. */
export function EditForm<Values>({ save, onRebase, fieldLabel, children, ...form }: EditFormProps<Values>) {
  const stale = save.problem?.code === 'version.stale' ? save.problem : null;
  const takeOver = async () => {
    await onRebase();
    save.reset();
  };
  return (
    <Form {...form} save={stale ? { ...save, problem: null } : save}>
      {stale ? <ConflictNotice problem={stale} fieldLabel={fieldLabel} onTakeOver={takeOver} /> : null}
      {children}
    </Form>
  );
}
