import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { carryOut, Deed } from '../api/deed';
import { toProblem, type Problem } from '../api/problem';
import { toast } from './Toasts';

/** What a form shows while and after saving. */
export interface SaveState {
  isSaving: boolean;
  /** The connection is lost; it goes on by itself when it is back. */
  isWaiting: boolean;
  problem: Problem | null;
  /** Sentence by field name. */
  fieldErrors: Record<string, string>;
  /** Codes the next `run` sends along as confirmed; the form sets them when its questions are answered with yes. */
  confirm: (codes: readonly string[]) => void;
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
  /** False where the person should decide anew after an interruption. */
  isPatient?: boolean;
}

/**
 * Sends a form: one click at a time, and with one effect however often it has to be sent; a lost connection and an ended
 * session are waited out while the form is there. Errors as `Problem`, queries refreshed before `onSaved` runs.
 * `send` puts `confirmed` into the body of a route that may ask questions.
 */
export function useSave<Values, Result>(
  send: (values: Values, confirmed: string[]) => Promise<Result>,
  { success, refresh = [], onSaved, isPatient = true }: SaveOptions<Result> = {},
): Save<Values> {
  const queries = useQueryClient();
  const confirmed = useRef<readonly string[]>([]);
  const { isWaiting, patience } = usePatience(isPatient);
  const [deed] = useState(() => new Deed());
  const mutation = useMutation({
    mutationFn: (values: Values) => carryOut(deed, () => send(values, [...confirmed.current]), patience()),
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
    isWaiting,
    problem,
    fieldErrors,
    confirm: (codes) => {
      confirmed.current = codes;
    },
    run: (values) => mutation.mutate(values),
    reset: mutation.reset,
  };
}

function usePatience(isPatient: boolean) {
  const [isWaiting, onWaiting] = useState(false);
  const form = useRef(AbortSignal.abort());
  useEffect(() => {
    const shown = new AbortController();
    form.current = shown.signal;
    return () => shown.abort();
  }, []);
  return { isWaiting, patience: () => ({ signal: isPatient ? form.current : AbortSignal.abort(), onWaiting }) };
}
