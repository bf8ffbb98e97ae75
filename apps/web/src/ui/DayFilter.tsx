import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, type DateFieldProps } from './DateField';

/** What the server takes for a day begins here; an earlier year is one that is still being typed. */
const firstDay = '1900-01-01';
const isWholeDay = (day: string): boolean => day >= firstDay;

interface Typed {
  day: string;
  /** The value it stands over and the days asked for since; once the value is any other, what was typed is gone. */
  over: readonly (string | null)[];
}

/** A day that acts at once: it speaks when its year is whole, not at every digit. */
export function DayFilter({ value, onChange, error, ...field }: DateFieldProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<Typed | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  // A page that keeps the day in its address follows a moment later: until then the next digit is added to what was typed.
  const reached = typed ? typed.over.lastIndexOf(value) : -1;
  if (typed && (reached < 0 || typed.day === value)) setTyped(null);
  else if (typed && reached > 0) setTyped({ ...typed, over: typed.over.slice(reached) });
  const type = (day: string | null) => {
    const isWhole = day === null || isWholeDay(day);
    const over = typed?.over ?? [value];
    setTyped(day === null ? null : { day, over: isWhole ? [...over, day] : over });
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
        value={typed?.day ?? value}
        onChange={type}
        error={typed && !isWholeDay(typed.day) && isLeft ? t('wholeYear') : error}
      />
    </div>
  );
}
