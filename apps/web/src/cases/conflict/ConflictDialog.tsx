import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useSession } from '../../api/session';
import {
  Actions,
  Button,
  ComboBox,
  Dialog,
  Form,
  ProblemNotice,
  QueryResult,
  Select,
  useEdits,
  useFocusHeir,
  useSave,
} from '../../ui';
import { caseQueries, ofCase } from '../case-queries';
import type { CaseDialogProps } from '../head/case-dialog';
import type { Case } from '../model';

const reasons = ['relative', 'acquaintance', 'professional'] as const;
const PRESENT = 'conflict-present';
const conflictQueries = [...caseQueries, ['get', '/api/cases/{id}/conflicts']] as const;

/** Who is kept from this case, and keeping one more colleague from it. */
export function ConflictDialog({ file, isOpen, onOpenChange }: CaseDialogProps) {
  const { t } = useTranslation('conflict');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <>
          <p>{t('text')}</p>
          <h3 id={PRESENT} tabIndex={-1}>
            {t('present')}
          </h3>
          <Blocked caseId={file.id} />
          <BlockForm file={file} close={close} />
        </>
      )}
    </Dialog>
  );
}

function Blocked({ caseId }: { caseId: string }) {
  const { t } = useTranslation('conflict');
  const conflicts = $api.useQuery('get', '/api/cases/{id}/conflicts', ofCase(caseId));
  return (
    <QueryResult query={conflicts}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="muted">{t('nobody')}</p>
        ) : (
          <ul className="assignments" aria-labelledby={PRESENT}>
            {rows.map(({ id, userName, reason }) => (
              <li key={id}>
                {t('now', { name: userName, reason: t(`reasons.${reason}`) })}{' '}
                <Lift caseId={caseId} conflictId={id} name={userName} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryResult>
  );
}

function Lift({ caseId, conflictId, name }: { caseId: string; conflictId: string; name: string }) {
  const { t } = useTranslation('conflict');
  useFocusHeir(PRESENT);
  const path = { id: caseId, conflictId };
  const lift = useSave(() => api.POST('/api/cases/{id}/conflicts/{conflictId}/end', { params: { path } }), {
    success: t('lifted'),
    refresh: conflictQueries,
  });
  return (
    <>
      <Button
        size="small"
        tone="quiet"
        aria-label={t('liftFor', { name })}
        isPending={lift.isSaving}
        onPress={() => lift.run(undefined)}
      >
        {t('lift')}
      </Button>
      {lift.problem ? <ProblemNotice problem={lift.problem} /> : null}
    </>
  );
}

interface Values {
  userId: string | null;
  reason: (typeof reasons)[number] | null;
}

function BlockForm({ file, close }: { file: Case; close: () => void }) {
  const { t } = useTranslation('conflict');
  const { user } = useSession();
  const { data = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  const edits = useEdits<Values>(`conflict/${file.id}`, { userId: null, reason: null });
  const { values, set, clear } = edits;
  const colleagues = data.filter(
    ({ id, organisationId }) => organisationId === user.organisation.id && id !== file.leadUserId,
  );
  const end = () => {
    clear();
    close();
  };
  const send = () =>
    api.POST('/api/cases/{id}/conflicts', {
      ...ofCase(file.id),
      body: { userId: values.userId ?? '', reason: values.reason ?? 'relative' },
    });
  const save = useSave(send, { success: t('blocked'), refresh: conflictQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('title')}>
      <ComboBox
        label={t('who')}
        name="userId"
        isRequired
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.userId}
        onChange={set('userId')}
      />
      <Select
        label={t('reason')}
        name="reason"
        isRequired
        options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        value={values.reason}
        onChange={set('reason')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('block')}
        </Button>
      </Actions>
    </Form>
  );
}
