import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, EditForm, ProblemNotice, TextArea, useEdits, useSave } from '../../ui';
import type { HandoverPackage, PackageItem, PartPath } from '../model';
import { handoverQueries } from '../queries';
import { DeclineDialog } from './DeclineDialog';
import { PackageItems } from './PackageItems';
import { useFreshPackage } from './useFreshPackage';

interface PackagePanelProps {
  path: PartPath;
  code: string;
  content: HandoverPackage;
}

/** What waits in the case, and what each side can say and do about it. */
export function PackagePanel({ path, code, content }: PackagePanelProps) {
  const { t } = useTranslation('handover');
  const { note, noteVersion, items, mayWrite, mayDecide } = content;
  return (
    <div className="stack">
      {mayWrite ? <NoteForm path={path} note={note} version={noteVersion} /> : null}
      {!mayWrite && note ? (
        <div>
          <h3>{t('package.noteFrom')}</h3>
          <p className="handover-text">{note}</p>
        </div>
      ) : null}
      {items.length === 0 ? (
        <p className="muted">{t('package.empty')}</p>
      ) : (
        <PackageItems path={path} code={code} content={content} />
      )}
      {mayDecide ? <Decision path={path} code={code} items={items} /> : null}
    </div>
  );
}

function NoteForm({ path, note, version }: { path: PartPath; note: string; version: number }) {
  const { t } = useTranslation('handover');
  const edits = useEdits(`handover-note/${path.partId}`, { body: note }, version);
  const freshPackage = useFreshPackage(path);
  const fresh = async () => {
    const found = await freshPackage();
    return found && { values: { body: found.note }, version: found.noteVersion };
  };
  const send = async (sent: { body: string }) => {
    const body = { ...sent, version: edits.version };
    await api.PUT('/api/handovers/{id}/cases/{partId}/note', { params: { path }, body });
    return sent;
  };
  const onSaved = (sent: { body: string }) => void edits.keepSince(sent, fresh);
  const save = useSave(send, { success: t('package.noteSaved'), refresh: handoverQueries, onSaved });
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={() => t('package.noteFrom')}
      quoted={['body']}
      onSubmit={() => save.run(edits.values)}
      aria-label={t('package.noteFrom')}
    >
      <TextArea
        label={t('package.note')}
        name="body"
        maxLength={4000}
        value={edits.values.body}
        onChange={edits.set('body')}
      />
      <Actions>
        <Button type="submit" isPending={save.isSaving}>
          {t('package.noteSave')}
        </Button>
      </Actions>
    </EditForm>
  );
}

interface DecisionProps {
  path: PartPath;
  code: string;
  items: readonly PackageItem[];
}

/** Taking over needs every item; the way there is one button for those who have read them. */
function Decision({ path, code, items }: DecisionProps) {
  const { t } = useTranslation('handover');
  const open = items.filter(({ answer }) => answer !== 'taken');
  const takeAll = () =>
    api.PUT('/api/handovers/{id}/cases/{partId}/answers', {
      params: { path },
      body: { answers: open.map(({ kind, subjectId }) => ({ kind, subjectId, answer: 'taken' as const })) },
    });
  const all = useSave(takeAll, { success: t('package.takenAll'), refresh: handoverQueries });
  const accept = useSave(() => api.POST('/api/handovers/{id}/cases/{partId}/acceptance', { params: { path } }), {
    success: t('package.accepted', { code }),
    refresh: handoverQueries,
  });
  const problem = accept.problem ?? all.problem;
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p role="status">{open.length > 0 ? t('package.left', { count: open.length }) : null}</p>
      <Actions>
        <DeclineDialog path={path} code={code} />
        {open.length > 0 ? (
          <Button isPending={all.isSaving} onPress={() => all.run(undefined)}>
            {t('package.takeAll')}
          </Button>
        ) : (
          <Button
            tone="primary"
            aria-label={t('package.acceptOf', { code })}
            isPending={accept.isSaving}
            onPress={() => accept.run(undefined)}
          >
            {t('package.accept')}
          </Button>
        )}
      </Actions>
    </>
  );
}
