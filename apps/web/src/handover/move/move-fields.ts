import { useTranslation } from 'react-i18next';
import type { Move } from '../model';

export const moveFields = ['name', 'birth_date', 'contact', 'gender', 'nationalities', 'language'] as const;
export type MoveField = Move['fields'][number];

/** The words for the basic data that go along. */
export function useMoveFieldNames(): (field: MoveField) => string {
  const { t } = useTranslation('clients');
  return (field) => t(`dataKind.${field}`);
}
