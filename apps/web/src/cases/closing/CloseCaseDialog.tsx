import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Actions, Button, Dialog, EditForm, Notice, QueryResult, useEdits, useSave } from '../../ui';
import { requestHeadingFocus } from '../../ui/heading-focus';
import { caseQueries, ofCase } from '../case-queries';
import { useCaseFieldLabel } from '../field-label';
import type { CaseDialogProps } from '../head/case-dialog';
import type { Case, Closure, Hilfeplan } from '../model';
import { closureBody, emptyClosure } from './closure-values';
import { ClosureFields } from './ClosureFields';

/** Entpflichtung: every goal rated, nothing left open, a reason; then until when the file is kept. */
export function CloseCaseDialog({ file, isOpen, onOpenChange }: CaseDialogProps) {
  const { t } = useTranslation('cases');
  return (
    <Dialog isWide title={t('closing.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <Closing file={file} close={close} />}
    </Dialog>
  );
}

function Closing({ file, close }: { file: Case; close: () => void }) {
  const [closure, setClosure] = useState<Closure | null>(null);
  const plan = $api.useQuery('get', '/api/cases/{id}/hilfeplan', ofCase(file.id));
  if (closure) return <Closed closure={closure} close={close} />;
  return (
    <QueryResult query={plan}>
      {(data) => <ClosureForm file={file} plan={data} close={close} onClosed={setClosure} />}
    </QueryResult>
  );
}

interface ClosureFormProps {
  file: Case;
  plan: Hilfeplan;
  close: () => void;
  onClosed: (closure: Closure | null) => void;
}

function ClosureForm({ file, plan, close, onClosed }: ClosureFormProps) {
  const { t } = useTranslation('cases');
  const edits = useEdits(`closing/${file.id}`, emptyClosure(plan), file.version);
  const send = async () => {
    const body = closureBody(edits.values, edits.version);
    const { data } = await api.POST('/api/cases/{id}/closure', { ...ofCase(file.id), body });
    return data ?? null;
  };
  const onSaved = (closure: Closure | null) => {
    edits.clear();
    onClosed(closure);
  };
  const save = useSave(send, { refresh: caseQueries, onSaved });
  const fresh = async () => {
    const { data } = await api.GET('/api/cases/{id}', ofCase(file.id));
    return data && { values: emptyClosure(plan), version: data.version };
  };
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={fresh}
      fieldLabel={useCaseFieldLabel()}
      onSubmit={() => save.run(undefined)}
      aria-label={t('closing.title')}
    >
      <p>{t('closing.text')}</p>
      <ClosureFields edits={edits} plan={plan} />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('closing.submit')}
        </Button>
      </Actions>
    </EditForm>
  );
}

function Closed({ closure, close }: { closure: Closure; close: () => void }) {
  const { t } = useTranslation('cases');
  // The button that opened the dialog is gone with the open case: the focus goes to its heading.
  useEffect(() => requestHeadingFocus, []);
  const { retentionUntil, retentionMonths: count, retentionSource: source } = closure;
  return (
    <>
      <Notice tone="success" title={t('closing.done', { date: formatDate(closure.closedOn) })}>
        <p>{t('closing.kept', { date: formatDate(retentionUntil) })}</p>
        <p className="muted">{t('closing.rule', { count, source })}</p>
      </Notice>
      <Actions>
        <Button tone="primary" autoFocus onPress={close}>
          {t('closing.leave')}
        </Button>
      </Actions>
    </>
  );
}
