import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, type DateFieldProps } from './DateField';

/** What the server takes for a day begins here; an earlier year is one that is still being typed. */
const firstDay = '1900-01-01';

interface Typed {
  day: string;
  /** The value it stands over; once that changes, what was typed is gone. */
  over: string | null;
}

/** A day that acts at once: it speaks when its year is whole, not at every digit. */
export function DayFilter({ value, onChange, error, ...field }: DateFieldProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<Typed | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const pending = typed?.over === value ? typed : null;
  const type = (day: string | null) => {
    const isWhole = day === null || day >= firstDay;
    setTyped(isWhole ? null : { day, over: value });
    setIsLeft(false);
    if (isWhole) onChange(day);
  };
  return (
    <div
      className="day-filter"
      onBlur={({ currentTarget, relatedTarget }) => setIsLeft(!currentTarget.contains(relatedTarget))}
    >
      <DateField
        {...field}
        value={pending?.day ?? value}
        onChange={type}
        error={pending && isLeft ? t('wholeYear') : error}
      />
    </div>
  );
}
