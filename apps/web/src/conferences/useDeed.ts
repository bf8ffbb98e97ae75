import { useQueryClient } from '@tanstack/react-query';
import { toast } from '../ui';
import { conferenceQueries } from './model';

/** For confirmations: does it, brings every part of the conference up to date, says that it worked. */
export function useDeed(send: () => Promise<unknown>, success: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await send();
    await Promise.all(conferenceQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
    toast(success);
  };
}
