import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from './ConflictNotice';
import { Form, type FormProps } from './Form';
import { Notice } from './Notice';
import type { Edits } from './useEdits';
import type { SaveState } from './useSave';

interface EditFormProps<Values> extends Omit<FormProps<Values>, 'save'> {
  save: SaveState;
  edits: Edits<Values>;
  /** Fetches the newest state when somebody else was faster. */
  fresh: () => Promise<{ values: Values; version: number } | null | undefined>;
  /** The word for the name of a changed field. */
  fieldLabel: (field: string) => string;
  children: ReactNode;
}

/** A form over something that others may edit too: a stale version shows what changed and offers the newest state. */
export function EditForm<Values extends object>(props: EditFormProps<Values>) {
  const { save, edits, fresh, fieldLabel, quoted = [], children, ...form } = props;
  const stale = save.problem?.code === 'version.stale' ? save.problem : null;
  const takeOver = () =>
    save.takeOver(async () => {
      const state = await fresh();
      if (state) edits.rebase(state.values, state.version);
    });
  return (
    <Form {...form} edits={edits} quoted={quoted} save={stale ? { ...save, problem: null } : save}>
      {stale ? <ConflictNotice problem={stale} fieldLabel={fieldLabel} onTakeOver={takeOver} /> : null}
      <TheirState theirs={edits.theirs} fieldLabel={fieldLabel} quoted={quoted} />
      {children}
    </Form>
  );
}

interface TheirStateProps {
  theirs: object;
  fieldLabel: (field: string) => string;
  quoted: readonly string[];
}

/** After taking over: in which fields the own text stands over somebody else's, and what that was. */
function TheirState({ theirs, fieldLabel, quoted }: TheirStateProps) {
  const { t } = useTranslation('ui');
  const fields = Object.entries(theirs);
  if (fields.length === 0) return null;
  return (
    <Notice tone="info" title={t('conflict.kept')}>
      <ul>
        {fields.map(([field, value]) => (
          <li key={field}>
            {fieldLabel(field)}
            {quoted.includes(field) ? <q className="quoted">{String(value)}</q> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
