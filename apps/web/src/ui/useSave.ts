import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { carryOut, Deed, type KeptKey } from '../api/deed';
import { toProblem, type Problem } from '../api/problem';
import { toast } from './Toasts';

/** Under the key of this draft something else was saved before. */
export const alreadySaved = 'idempotency.other-request';

/** What a form shows while and after saving. */
export interface SaveState {
  /** Also while the newest state is fetched. */
  isSaving: boolean;
  /** The connection is lost; it goes on by itself when it is back. */
  isWaiting: boolean;
  problem: Problem | null;
  /** Sentence by field name. */
  fieldErrors: Record<string, string>;
  /** The draft the next `run` saves, which keeps the key; the form says it. */
  saveDraft: (deed: KeptKey | null) => void;
  reset: () => void;
  /** Somebody else was faster: the refusal goes when `load` has brought the newest state; nothing is sent before. */
  takeOver: (load: () => Promise<unknown>) => Promise<void>;
  /** Codes the next `run` sends along as confirmed; the form sets them when its questions are answered with yes. */
  confirm: (codes: readonly string[]) => void;
}

export interface Save<Values> extends SaveState {
  run: (values: Values) => void;
}

export interface SaveOptions<Result> {
  /** Said to everybody after success, e.g. "Gespeichert." */
  success?: string;
  /** Queries that show what was changed. */
  refresh?: readonly QueryKey[];
  onSaved?: (result: Result) => void;
  /** Part of the request whose fields stand in the form under their own names, e.g. "consents.0.". */
  within?: string;
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
  { success, refresh = [], onSaved, within = '', isPatient = true }: SaveOptions<Result> = {},
): Save<Values> {
  const queries = useQueryClient();
  const confirmed = useRef<readonly string[]>([]);
  const { isWaiting, patience } = usePatience(isPatient);
  const [deed] = useState(() => new Deed());
  const [isTakingOver, setTakingOver] = useState(false);
  // Before React has drawn the button as busy, a double click presses it again.
  const underWay = useRef<{ values: Values } | null>(null);
  const refreshAll = () => Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
  const mutation = useMutation({
    mutationFn: (values: Values) => carryOut(deed, () => send(values, [...confirmed.current]), patience()),
    onSuccess: async (result) => {
      await refreshAll();
      deed.end();
      if (success) toast(success);
      onSaved?.(result);
    },
    onError: (error) => {
      // It is there already: shown beside what is still typed.
      if (toProblem(error).code === alreadySaved) void refreshAll();
    },
    onSettled: () => {
      underWay.current = null;
    },
  });
  const problem = useMemo(() => (mutation.error ? toProblem(mutation.error) : null), [mutation.error]);
  // The same object until the next answer: React Aria takes a new one for new errors and shows them all again.
  const fieldErrors = useMemo(
    () => Object.fromEntries((problem?.fields ?? []).map(({ field, message }) => [inForm(field, within), message])),
    [problem, within],
  );
  const reset = () => {
    underWay.current = null;
    mutation.reset();
  };
  return {
    isSaving: mutation.isPending || isTakingOver,
    isWaiting,
    problem,
    fieldErrors,
    saveDraft: (draft) => {
      deed.draft = draft;
    },
    confirm: (codes) => {
      confirmed.current = codes;
    },
    run: (values) => {
      if (underWay.current && Object.is(underWay.current.values, values)) return;
      underWay.current = { values };
      mutation.mutate(values);
    },
    reset,
    takeOver: async (load) => {
      setTakingOver(true);
      await load().finally(() => setTakingOver(false));
      reset();
    },
  };
}

const inForm = (field: string, within: string): string =>
  field.startsWith(within) ? field.slice(within.length) : field;

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
