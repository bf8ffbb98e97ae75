import { useSession } from '../../api/session';

/** Whether the form offers to choose who is absent; whom exactly, the server decides. */
export function useMayAppointForOthers(): boolean {
  const { roles } = useSession();
  return roles.includes('leitung') || roles.includes('fachadministration');
}
