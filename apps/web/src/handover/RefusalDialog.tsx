import { useTranslation } from 'react-i18next';
import { Actions, Button, Dialog, Form, TextArea, useEdits, useSave } from '../ui';

interface RefusalProps {
  /** What the button and the form are called. */
  label: string;
  text: string;
  reasonLabel: string;
  help: string;
  /** Said after it. */
  done: string;
  /** Under which what is typed is kept. */
  draftKey: string;
  send: (reason: string) => Promise<unknown>;
  refresh: readonly (readonly unknown[])[];
  /** Where to go afterwards; missing = the dialog closes. */
  onRefused?: () => void;
}

/** Leaving something with whoever offers it needs a reason. */
export function RefusalDialog({ title, ...refusal }: RefusalProps & { title: string }) {
  return (
    <Dialog title={title} trigger={<Button>{refusal.label}</Button>}>
      {(close) => <RefusalForm {...refusal} close={close} />}
    </Dialog>
  );
}

function RefusalForm(props: RefusalProps & { close: () => void }) {
  const { t } = useTranslation('ui');
  const { label, text, reasonLabel, help, done, draftKey, send, refresh, onRefused, close } = props;
  const edits = useEdits(draftKey, { reason: '' });
  const { reason } = edits.values;
  const save = useSave<undefined, unknown>(() => send(reason), {
    success: done,
    refresh,
    onSaved: () => {
      edits.clear();
      (onRefused ?? close)();
    },
  });
  return (
    <Form save={save} edits={edits} quoted={['reason']} onSubmit={() => save.run(undefined)} aria-label={label}>
      <p>{text}</p>
      <TextArea
        label={reasonLabel}
        name="reason"
        isRequired
        description={help}
        maxLength={500}
        value={reason}
        onChange={edits.set('reason')}
      />
      <Actions>
        <Button
          onPress={() => {
            edits.clear();
            close();
          }}
        >
          {t('cancel')}
        </Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {label}
        </Button>
      </Actions>
    </Form>
  );
}
