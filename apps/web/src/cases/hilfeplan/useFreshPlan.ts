import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ofCase } from '../case-queries';
import type { Hilfeplan } from '../model';

/** Fetches the plan anew, for the form and for the page behind it. */
export function useFreshPlan(caseId: string): () => Promise<Hilfeplan | undefined> {
  const queries = useQueryClient();
  return async () => {
    const { data } = await api.GET('/api/cases/{id}/hilfeplan', ofCase(caseId));
    await queries.invalidateQueries({ queryKey: ['get', '/api/cases/{id}/hilfeplan'] });
    return data;
  };
}
