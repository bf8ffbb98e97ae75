import { $api } from '../../api/client';
import { useSession } from '../../api/session';
import type { Option } from '../../ui';

/** Case-Manager*innen of the own organisation who could take over. */
export function useCaseManagers(except: string | undefined): Option[] {
  const { user } = useSession();
  const { data = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  return data
    .filter(({ organisationId, roles }) => organisationId === user.organisation.id && roles.includes('case_manager'))
    .filter(({ id }) => id !== except)
    .map(({ id, name }) => ({ value: id, label: name }));
}
