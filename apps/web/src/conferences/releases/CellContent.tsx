import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../../ui';
import type { MatrixCell } from '../model';

const tones: Record<MatrixCell['state'], BadgeTone> = {
  consent: 'success',
  pseudonymised: 'neutral',
  not_allowed: 'danger',
};

/** On which basis, whether it is released, and why not: in words and a sign, the colour only repeats it. */
export function CellContent({ cell }: { cell: MatrixCell | undefined }) {
  const { t } = useTranslation('conferenceMeeting');
  if (!cell) return null;
  const { state, reason, released, outdated } = cell;
  return (
    <div className="matrix__cell">
      <Badge tone={tones[state]}>{t(`release.cell.${state}`)}</Badge>
      {state === 'not_allowed' && !released ? null : (
        <span className={released ? 'matrix__released' : 'muted'}>
          {released ? t('release.released') : t('release.notReleased')}
        </span>
      )}
      {reason && state !== 'consent' ? <span className="muted">{t(`release.reason.${reason}`)}</span> : null}
      {outdated ? <span>{t('release.outdated')}</span> : null}
    </div>
  );
}
