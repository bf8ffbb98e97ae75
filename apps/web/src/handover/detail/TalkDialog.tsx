import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, EditForm, TextArea, useEdits, useSave } from '../../ui';
import type { PackageItem, PartPath } from '../model';
import { handoverQueries } from '../queries';
import { useItemText } from './item-words';
import { useFreshPackage } from './useFreshPackage';

interface TalkDialogProps {
  path: PartPath;
  item: PackageItem;
  talk: 'ask' | 'reply';
}

/** A question about one item, or the answer to it. */
export function TalkDialog(props: TalkDialogProps) {
  const { t } = useTranslation('handover');
  const text = useItemText();
  const asks = props.talk === 'ask';
  return (
    <Dialog
      title={asks ? t('package.askTitle') : t('package.replyTitle')}
      trigger={
        <Button
          size="small"
          tone="quiet"
          aria-label={asks ? t('package.askOf', { text: text(props.item) }) : undefined}
        >
          {asks ? t('package.ask') : t('package.reply')}
        </Button>
      }
    >
      {(close) => <TalkForm {...props} close={close} />}
    </Dialog>
  );
}

function TalkForm({ path, item, talk, close }: TalkDialogProps & { close: () => void }) {
  const { t } = useTranslation('handover');
  const itemText = useItemText();
  const { kind, subjectId } = item;
  const asks = talk === 'ask';
  const subject = `${path.partId}/${kind}/${subjectId}`;
  // Who is asked to take a case does not see it yet.
  const edits = useEdits(
    asks ? `own/handover-question/${subject}` : `handover-reply/${subject}`,
    { words: '' },
    item.version,
  );
  const { words } = edits.values;
  const freshPackage = useFreshPackage(path);
  const fresh = async () => {
    const found = (await freshPackage())?.items.find((other) => other.kind === kind && other.subjectId === subjectId);
    return found && { values: { words: found.reply }, version: found.version };
  };
  const end = () => {
    edits.clear();
    close();
  };
  const params = { path };
  const send = async () => {
    if (!asks) {
      const body = { kind, subjectId, reply: words, version: edits.version };
      await api.PUT('/api/handovers/{id}/cases/{partId}/reply', { params, body });
      return;
    }
    const body = { answers: [{ kind, subjectId, answer: 'asked' as const, question: words }] };
    await api.PUT('/api/handovers/{id}/cases/{partId}/answers', { params, body });
  };
  const success = asks ? t('package.askedDone') : t('package.replied');
  const save = useSave(send, { success, refresh: handoverQueries, onSaved: end });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={(field) => t(field === 'question' ? 'package.fieldQuestion' : 'package.fieldReply')}
      quoted={['words']}
      onSubmit={() => save.run(undefined)}
      aria-label={itemText(item)}
    >
      <p>{asks ? itemText(item) : t('package.questionWas', { text: item.question })}</p>
      <TextArea
        label={asks ? t('package.question') : t('package.replyLabel')}
        name={asks ? 'question' : 'reply'}
        isRequired
        maxLength={asks ? 1000 : 2000}
        value={words}
        onChange={edits.set('words')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {asks ? t('package.askSubmit') : t('package.replySubmit')}
        </Button>
      </Actions>
    </EditForm>
  );
}
