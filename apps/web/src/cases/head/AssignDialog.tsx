import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Button, Dialog, ProblemNotice, useFocusHeir, useSave } from '../../ui';
import { caseQueries } from '../case-queries';
import type { Case } from '../model';
import { AssignForm } from './AssignForm';
import type { CaseDialogProps } from './case-dialog';

/** Who works on the case: another lead, or somebody beside them. */
export function AssignDialog({ file, isOpen, onOpenChange, onHandOver }: CaseDialogProps & { onHandOver: () => void }) {
  const { t } = useTranslation('cases');
  const id = useId();
  return (
    <Dialog title={t('actions.assign')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <>
          <h3 id={id} tabIndex={-1}>
            {t('assign.present')}
          </h3>
          <ul className="assignments" aria-labelledby={id}>
            {file.assignments.map((assignment) => (
              <Assigned key={assignment.id} caseId={file.id} assignment={assignment} headingId={id} />
            ))}
          </ul>
          <AssignForm file={file} close={close} onHandOver={onHandOver} />
        </>
      )}
    </Dialog>
  );
}

interface AssignedProps {
  caseId: string;
  assignment: Case['assignments'][number];
  headingId: string;
}

/** Somebody on the case; a co-worker's part can end, the lead's moves on to somebody else. */
function Assigned({ caseId, assignment: { id, userName: name, part, startsOn }, headingId }: AssignedProps) {
  const { t } = useTranslation('cases');
  useFocusHeir(headingId);
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
