import { $api } from '../api/client';
import type { Option } from '../ui';

/** The organisations of the district, to choose from. */
export function useOrganisationOptions(): Option[] {
  const { data = [] } = $api.useQuery('get', '/api/organisations', {}, { staleTime: 60_000 });
  return data.map(({ id, name }) => ({ value: id, label: name }));
}
