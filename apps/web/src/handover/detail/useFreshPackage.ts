import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { HandoverPackage, PartPath } from '../model';

/** Fetches a package anew, for the form and for the page behind it. */
export function useFreshPackage(path: PartPath): () => Promise<HandoverPackage | undefined> {
  const queries = useQueryClient();
  return async () => {
    const { data } = await api.GET('/api/handovers/{id}/cases/{partId}/package', { params: { path } });
    await queries.invalidateQueries({ queryKey: ['get', '/api/handovers/{id}/cases/{partId}/package'] });
    return data;
  };
}
