import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { toast } from '../ui';

/** What a step of a hand-over or a move may show up in. */
export const handoverQueries: readonly QueryKey[] = [
  ['get', '/api/handovers'],
  ['get', '/api/handovers/{id}'],
  ['get', '/api/handovers/{id}/cases/{partId}/package'],
  ['get', '/api/cases/{id}/moves'],
  ['get', '/api/incoming-moves'],
  ['get', '/api/cases/{id}'],
  ['get', '/api/cases'],
  ['get', '/api/caseload'],
];

/** For confirmations: does it, brings everything up to date, says that it worked. */
export function useHandoverDeed(send: () => Promise<unknown>, success: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await send();
    await Promise.all(handoverQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
    toast(success);
  };
}
