import { birthYearOf } from '../client/birth';
import type { MemberView } from '../household/household.dto';
import { parseName } from '../search/name';
import { matchName } from '../search/name-match';
import type { SameMemberView } from './merge.dto';

type Entry = Pick<
  MemberView,
  'id' | 'clientId' | 'displayName' | 'relation' | 'relationTo' | 'birthDate' | 'birthYear' | 'current'
>;

const SAME_NAME = 0.75;

/** Who may have been entered in both households of one person; everybody at most once. */
export function membersInBoth(own: readonly Entry[], other: readonly Entry[]): SameMemberView[] {
  const left = [...other];
  return own.flatMap((entry) => {
    const at = left.findIndex((one) => isLikelySame(entry, one));
    if (at < 0) return [];
    const [twin] = left.splice(at, 1) as [Entry];
    const arePersons = entry.clientId !== null && twin.clientId !== null;
    return [{ memberId: entry.id, otherMemberId: twin.id, arePersons }];
  });
}

function isLikelySame(a: Entry, b: Entry): boolean {
  if (!a.current || !b.current || a.relation === 'self' || a.relation !== b.relation) return false;
  if (a.relationTo || b.relationTo || (a.clientId === b.clientId && a.clientId !== null)) return false;
  const [year, otherYear] = [birthYearOf(a), birthYearOf(b)];
  if (year && otherYear && year !== otherYear) return false;
  if (a.clientId && b.clientId) return (matchOf(a, b) ?? 0) >= SAME_NAME;
  return Boolean(year && otherYear) || a.relation === 'partner';
}

function matchOf(a: Entry, b: Entry): number | undefined {
  return matchName(parseName(a.displayName ?? ''), parseName(b.displayName ?? ''))?.score;
}
