import {
  parseAbsolute,
  parseDate,
  parseTime,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date';

const timeZone = 'Europe/Berlin';

/** Day and time of day in Berlin, as the fields show them. */
export interface LocalTime {
  day: string | null;
  time: string | null;
}

export function toLocalTime(instant: string): LocalTime {
  const zoned = parseAbsolute(instant, timeZone);
  return { day: toCalendarDate(zoned).toString(), time: toTime(zoned).toString().slice(0, 5) };
}

/** The instant of a day and time in Berlin; '' while one of them is missing, which the server then names. */
export function toInstant({ day, time }: LocalTime): string {
  if (!day || !time) return '';
  return toZoned(toCalendarDateTime(parseDate(day), parseTime(time)), timeZone).toAbsoluteString();
}

/** The instant some minutes later. */
export function plusMinutes(instant: string, minutes: number): string {
  return parseAbsolute(instant, timeZone).add({ minutes }).toAbsoluteString();
}
