import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { toProblem, type Problem } from '../api/problem';
import { toast } from './Toasts';

/** What a form shows while and after saving. */
export interface SaveState {
  isSaving: boolean;
  problem: Problem | null;
  /** Sentence by field name. */
  fieldErrors: Record<string, string>;
}

export interface Save<Values> extends SaveState {
  run: (values: Values) => void;
  reset: () => void;
}

export interface SaveOptions<Result> {
  /** Said to everybody after success, e.g. "Gespeichert." */
  success?: string;
  /** Queries that show what was changed. */
  refresh?: readonly QueryKey[];
  onSaved?: (result: Result) => void;
}

/** Sends a form: one click at a time, errors as `Problem`, queries refreshed before `onSaved` runs. */
export function useSave<Values, Result>(
  send: (values: Values) => Promise<Result>,
  { success, refresh = [], onSaved }: SaveOptions<Result> = {},
): Save<Values> {
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: async (result) => {
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
      if (success) toast(success);
      onSaved?.(result);
    },
  });
  const problem = mutation.error ? toProblem(mutation.error) : null;
  return {
    isSaving: mutation.isPending,
    problem,
    fieldErrors: Object.fromEntries((problem?.fields ?? []).map(({ field, message }) => [field, message])),
    run: (values) => mutation.mutate(values),
    reset: mutation.reset,
  };
}
