import { formatDate } from '../../i18n/format';
import type { ClientHit } from '../model';

/** The birth date, or as much of it as is known. */
export function BirthText({ birthDate, birthYear }: Pick<ClientHit, 'birthDate' | 'birthYear'>) {
  return birthDate ? formatDate(birthDate) : birthYear;
}
