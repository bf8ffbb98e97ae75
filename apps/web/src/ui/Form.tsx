import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DraftNotice } from './DraftNotice';
import { firstNamed, goToField } from './named-fields';
import { Notice } from './Notice';
import { ProblemNotice } from './ProblemNotice';
import { QuestionNotice } from './QuestionNotice';
import { SavedBeforeNotice } from './SavedBeforeNotice';
import type { Edits } from './useEdits';
import { alreadySaved, type SaveState } from './useSave';

export interface FormProps<Values = object> {
  children: ReactNode;
  onSubmit: () => void;
  /** What `useSave` returned: its errors appear next to their fields, its sentence on top. */
  save: SaveState;
  /** What `useEdits` returned: what is typed outlives the window and is saved once, also by another window. */
  edits?: Edits<Values>;
  /** Free texts: what stands in another window is quoted. */
  quoted?: readonly (keyof Values & string)[];
  /** Puts the texts of two windows together, where that makes sense. */
  join?: (own: Values, theirs: Values) => Partial<Values>;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/** A form that never submits by itself and keeps what was typed when the server says no. */
export function Form<Values extends object>(props: FormProps<Values>) {
  const { children, onSubmit, save, edits, quoted, join, ...names } = props;
  const { t } = useTranslation('ui');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = firstNamed(form.current, Object.keys(save.fieldErrors));
    if (wrong) goToField(form.current, wrong);
    // A refusal of the whole stands at the top, which a long form on a small screen has scrolled away.
    else if (save.problem) form.current?.scrollIntoView({ block: 'start' });
  }, [save.problem, save.fieldErrors]);
  useEffect(() => {
    form.current?.addEventListener('input', takeErrorBack);
    form.current?.addEventListener('keyup', takeErrorOfDayBack);
    form.current?.addEventListener('keydown', submitByKeyboard);
  }, []);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const send = (codes: readonly string[]) => {
    if (save.isSaving) return;
    setConfirmed(codes);
    save.confirm(codes);
    save.saveDraft(edits?.deed ?? null);
    onSubmit();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Dialogs are portals: without this a form inside a dialog would also submit the form around it.
    event.stopPropagation();
    send([]);
  };
  const saveAsAnother = () => {
    edits?.deed.renew();
    send(confirmed);
  };
  const discard = () => {
    edits?.clear();
    save.reset();
  };
  const questions = save.problem?.questions ?? [];
  return (
    <AriaForm
      {...names}
      ref={form}
      className="stack"
      onSubmit={submit}
      validationBehavior="aria"
      validationErrors={save.fieldErrors}
    >
      {questions.length > 0 ? (
        <QuestionNotice
          questions={questions}
          onYes={() => send([...confirmed, ...questions.map(({ code }) => code)])}
        />
      ) : edits && save.problem?.code === alreadySaved ? (
        <SavedBeforeNotice at={save.problem.savedAt} onSaveAsAnother={saveAsAnother} onDiscard={discard} />
      ) : save.problem ? (
        <ProblemNotice problem={save.problem} errors={save.fieldErrors} />
      ) : null}
      {save.isWaiting ? <Notice tone="warning" title={t('waiting')} /> : null}
      {edits ? <DraftNotice edits={edits} quoted={quoted} join={join} /> : null}
      {children}
    </AriaForm>
  );
}

/**
 * React Aria takes a field's error back when the field is left. Left by a click on the button, the form would move
 * under the pointer and the click miss; so it is told while somebody types.
 */
function takeErrorBack({ target }: Event): void {
  target?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The same for a day: its parts are no inputs, the input of the whole stands hidden beside them. */
function takeErrorOfDayBack({ target }: Event): void {
  if (!(target instanceof HTMLElement) || target.role !== 'spinbutton') return;
  target
    .closest('.field')
    ?.querySelector('input')
    ?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Ctrl+Enter saves from anywhere in the form. */
function submitByKeyboard({ key, ctrlKey, metaKey, currentTarget }: KeyboardEvent): void {
  if (key === 'Enter' && (ctrlKey || metaKey)) (currentTarget as HTMLFormElement).requestSubmit();
}

/** The buttons at the end of a form or dialog; the primary one last. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
