import { parseDate, parseTime, type CalendarDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ariaProps, FieldHelp, FieldLabel, type FieldProps } from './Field';
import { CalendarIcon, ChevronLeftIcon, ChevronRightIcon } from './icons';

export interface DateFieldProps extends FieldProps {
  /** ISO day, e.g. "2026-11-24"; shown as 24.11.2026. */
  value: string | null;
  onChange: (value: string | null) => void;
  minValue?: string;
  maxValue?: string;
}

const toDate = (iso: string | null | undefined): CalendarDate | null => (iso ? parseDate(iso) : null);

/** Between day, month and year stands a dot in English too, as everywhere else on the page. */
const dotted = <Segment extends { type: string; text: string }>(segment: Segment): Segment =>
  segment.type === 'literal' ? { ...segment, text: '.' } : segment;

/** A day, typed by segments or picked from a calendar. */
export function DateField({ value, onChange, minValue, maxValue, ...field }: DateFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <DatePicker
      {...ariaProps(field)}
      granularity="day"
      shouldForceLeadingZeros
      value={toDate(value)}
      onChange={(next) => onChange(next ? next.toString() : null)}
      minValue={toDate(minValue)}
      maxValue={toDate(maxValue)}
    >
      <FieldLabel {...field} />
      <Group className="control control--group">
        <DateInput className="date-segments">{(segment) => <DateSegment segment={dotted(segment)} />}</DateInput>
        <Button className="control__button" aria-label={t('openCalendar')}>
          <CalendarIcon />
        </Button>
      </Group>
      <FieldHelp {...field} />
      <Popover className="popover" placement="bottom end">
        <Dialog className="calendar">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthCalendar() {
  const { t } = useTranslation('ui');
  return (
    <Calendar>
      <header className="calendar__head">
        <Button slot="previous" className="control__button" aria-label={t('previousMonth')}>
          <ChevronLeftIcon />
        </Button>
        <CalendarHeading />
        <Button slot="next" className="control__button" aria-label={t('nextMonth')}>
          <ChevronRightIcon />
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar__day" />}</CalendarGrid>
    </Calendar>
  );
}

export interface TimeFieldProps extends FieldProps {
  /** 24 hours, e.g. "14:30". */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A time of day. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  return (
    <AriaTimeField
      {...ariaProps(field)}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      value={value ? parseTime(value) : null}
      onChange={(next) => onChange(next ? next.toString().slice(0, 5) : null)}
    >
      <FieldLabel {...field} />
      <DateInput className="control control--group date-segments">
        {(segment) => <DateSegment segment={segment} />}
      </DateInput>
      <FieldHelp {...field} />
    </AriaTimeField>
  );
}
