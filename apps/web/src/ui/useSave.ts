import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
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
  const problem = useMemo(() => (mutation.error ? toProblem(mutation.error) : null), [mutation.error]);
  // The same object until the next answer: React Aria takes a new one for new errors and shows them all again.
  const fieldErrors = useMemo(
    () => Object.fromEntries((problem?.fields ?? []).map(({ field, message }) => [field, message])),
    [problem],
  );
  return {
    isSaving: mutation.isPending,
    problem,
    fieldErrors,
    run: (values) => mutation.mutate(values),
    reset: mutation.reset,
  };
}
