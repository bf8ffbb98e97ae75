import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../../ui';
import type { MatrixCell } from '../model';

const tones: Record<MatrixCell['state'], BadgeTone> = {
  consent: 'success',
  pseudonymised: 'neutral',
  not_allowed: 'danger',
};

/** The sign of a state: a tick, a half circle, a cross. */
const signs: Record<MatrixCell['state'], string> = {
  consent: 'M3 8.5 6.5 12 13 4.5',
  pseudonymised: 'M8 2.5A5.5 5.5 0 1 0 8 13.5A5.5 5.5 0 1 0 8 2.5V13.5M10.5 4V12',
  not_allowed: 'M4 4 12 12M12 4 4 12',
};

function Sign({ state }: Pick<MatrixCell, 'state'>) {
  return (
    <svg className={`matrix__sign matrix__sign--${state}`} aria-hidden="true" viewBox="0 0 16 16" fill="none">
      <path d={signs[state]} stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** On which basis, whether it is released, and why not: in words and a sign, the colour only repeats it. */
export function CellContent({ cell }: { cell: MatrixCell | undefined }) {
  const { t } = useTranslation('conferenceMeeting');
  if (!cell) return null;
  const { state, reason, released, outdated } = cell;
  // Nothing is forbidden where there is nothing to show.
  if (reason === 'nothing_recorded' && !released) return <span className="muted">{t(`release.reason.${reason}`)}</span>;
  return (
    <div className="matrix__cell">
      <Sign state={state} />
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
