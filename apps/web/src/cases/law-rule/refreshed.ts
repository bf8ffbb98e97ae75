import { useQueryClient } from '@tanstack/react-query';

/** What shows the rules; the forms of cases take their words and choices from `/api/catalogue`. */
export const ruleQueries = [
  ['get', '/api/catalogue-rows'],
  ['get', '/api/appeal-rules'],
  ['get', '/api/catalogue'],
] as const;

/** Waits for a deed and fetches the rules anew. */
export function useRefreshedRules() {
  const queries = useQueryClient();
  return async (deed: Promise<unknown>): Promise<void> => {
    await deed;
    await Promise.all(ruleQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
