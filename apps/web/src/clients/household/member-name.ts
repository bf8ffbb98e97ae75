import { useTranslation } from 'react-i18next';
import type { Member } from './member-values';

/** What a member is called: by name, else by relation and year of birth. */
export function useMemberName(): (member: Member) => string {
  const { t } = useTranslation('household');
  return ({ displayName, relation, birthYear }) =>
    displayName ?? [t(`relations.${relation}`), birthYear].filter(Boolean).join(', ');
}
