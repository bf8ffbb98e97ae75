import { $api } from '../api/client';
import type { Option } from '../ui';

interface Municipalities {
  options: Option[];
  /** The name of an AGS; the AGS itself until the list has arrived. */
  nameOf: (ags: string) => string;
}

/** The municipalities of the district. */
export function useMunicipalities(): Municipalities {
  const { data = [] } = $api.useQuery('get', '/api/municipalities', {}, { staleTime: Infinity });
  return {
    options: data.map(({ ags, name }) => ({ value: ags, label: name })),
    nameOf: (ags) => data.find((municipality) => municipality.ags === ags)?.name ?? ags,
  };
}
