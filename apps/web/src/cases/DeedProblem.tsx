import { useQueryClient } from '@tanstack/react-query';
import { ConflictNotice, ProblemNotice, type Save } from '../ui';
import { caseQueries } from './case-queries';

interface DeedProblemProps {
  save: Save<never>;
  fieldLabel: (field: string) => string;
}

/** Why a button of a case did nothing; where somebody else was faster, the way to the newest state. */
export function DeedProblem({ save, fieldLabel }: DeedProblemProps) {
  const queries = useQueryClient();
  if (!save.problem) return null;
  if (save.problem.code !== 'version.stale') return <ProblemNotice problem={save.problem} />;
  const takeOver = () =>
    save.takeOver(() => Promise.all(caseQueries.map((queryKey) => queries.invalidateQueries({ queryKey }))));
  return <ConflictNotice problem={save.problem} fieldLabel={fieldLabel} onTakeOver={takeOver} />;
}
