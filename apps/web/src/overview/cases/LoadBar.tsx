import { Meter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';

interface LoadBarProps {
  weight: number;
  limit: number;
  label: string;
}

/** A calm bar; above the limit it is full and striped, so that colour alone says nothing. */
export function LoadBar({ weight, limit, label }: LoadBarProps) {
  const { t } = useTranslation('workload');
  const valueLabel = t('ofLimit', { weight: formatNumber(weight), limit: formatNumber(limit) });
  const share = limit > 0 ? Math.min(100, (weight / limit) * 100) : 100;
  return (
    <Meter
      aria-label={label}
      value={Math.min(weight, limit)}
      maxValue={limit || 1}
      valueLabel={valueLabel}
      className="load"
    >
      <span
        className={weight > limit ? 'load__bar load__bar--over' : 'load__bar'}
        style={{ inlineSize: `${share}%` }}
      />
    </Meter>
  );
}
