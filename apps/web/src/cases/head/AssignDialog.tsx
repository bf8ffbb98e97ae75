import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useSession } from '../../api/session';
import { formatDate } from '../../i18n/format';
import {
  Actions,
  Button,
  ComboBox,
  Dialog,
  Form,
  Notice,
  ProblemNotice,
  RadioGroup,
  useEdits,
  useSave,
} from '../../ui';
import { OverLimit } from '../../overview/cases/OverLimit';
import { caseQueries, ofCase } from '../case-queries';
import type { Case } from '../model';
import type { CaseDialogProps } from './CaseDialogs';

type Part = Case['assignments'][number]['part'];

interface Values {
  userId: string | null;
  part: Part;
}

const parts = ['co_worker', 'lead'] as const;

/** Who works on the case: another lead, or somebody beside them. */
export function AssignDialog({ file, isOpen, onOpenChange }: CaseDialogProps) {
  const { t } = useTranslation('cases');
  return (
    <Dialog title={t('actions.assign')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <>
          <ul className="assignments" aria-label={t('assign.present')}>
            {file.assignments.map((assignment) => (
              <Assigned key={assignment.id} caseId={file.id} assignment={assignment} />
            ))}
          </ul>
          <AssignForm file={file} close={close} />
        </>
      )}
    </Dialog>
  );
}

interface AssignedProps {
  caseId: string;
  assignment: Case['assignments'][number];
}

/** Somebody on the case; a co-worker's part can end, the lead's moves on to somebody else. */
function Assigned({ caseId, assignment: { id, userName: name, part, startsOn } }: AssignedProps) {
  const { t } = useTranslation('cases');
  const path = { id: caseId, assignmentId: id };
  const end = useSave(() => api.POST('/api/cases/{id}/assignments/{assignmentId}/end', { params: { path } }), {
    success: t('assign.ended'),
    refresh: caseQueries,
  });
  return (
    <li>
      {t('assign.now', { name, part: t(`part.${part}`), date: formatDate(startsOn) })}{' '}
      {part === 'co_worker' ? (
        <Button
          size="small"
          tone="quiet"
          aria-label={t('assign.endFor', { name })}
          isPending={end.isSaving}
          onPress={() => end.run(undefined)}
        >
          {t('assign.end')}
        </Button>
      ) : null}
      {end.problem ? <ProblemNotice problem={end.problem} /> : null}
    </li>
  );
}

function AssignForm({ file, close }: { file: Case; close: () => void }) {
  const { t } = useTranslation('cases');
  const colleagues = useColleagues();
  const edits = useEdits<Values>(`assign/${file.id}`, { userId: null, part: 'co_worker' });
  const { values, set, clear } = edits;
  const end = () => {
    clear();
    close();
  };
  const send = () =>
    api.POST('/api/cases/{id}/assignments', {
      ...ofCase(file.id),
      body: { userId: values.userId ?? '', part: values.part },
    });
  const save = useSave(send, { success: t('assign.done'), refresh: caseQueries, onSaved: end });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('actions.assign')}>
      <ComboBox
        label={t('assign.who')}
        name="userId"
        isRequired
        options={colleagues}
        value={values.userId}
        onChange={set('userId')}
      />
      <RadioGroup
        label={t('assign.part')}
        name="part"
        isRequired
        options={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
        value={values.part}
        onChange={set('part')}
      />
      {values.part === 'lead' ? <Notice tone="info" title={t('assign.leadMoves', { name: file.leadName })} /> : null}
      <OverLimit userId={values.userId} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('assign.submit')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Case-Manager*innen of the own organisation: a case never leaves it this way. */
function useColleagues() {
  const { user } = useSession();
  const { data = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  return data
    .filter(({ organisationId, roles }) => organisationId === user.organisation.id && roles.includes('case_manager'))
    .map(({ id, name }) => ({ value: id, label: name }));
}
