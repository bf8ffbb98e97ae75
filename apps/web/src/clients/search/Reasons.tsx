import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui';
import type { ClientHit } from '../model';

const sure: readonly ClientHit['reasons'][number][] = ['code', 'phone', 'pseudonym', 'name_same', 'birth_same'];

/** Why somebody was found; what is certain stands out. */
export function Reasons({ reasons }: Pick<ClientHit, 'reasons'>) {
  const { t } = useTranslation('clients');
  return (
    <span className="row">
      {reasons.map((reason) => (
        <Badge key={reason} tone={sure.includes(reason) ? 'info' : 'neutral'}>
          {t(`reason.${reason}`)}
        </Badge>
      ))}
    </span>
  );
}
