import ical, { ICalCalendarMethod } from 'ical-generator';

/** What a calendar entry of a Fallkonferenz may hold: when and where, nothing about anybody. */
export interface CalendarEntry {
  id: string;
  startsAt: Date;
  minutes: number;
  place: string;
  /** Page in the product where whoever may see more finds it. */
  url: string;
  cancelled: boolean;
  writtenAt: Date;
}

const DEFAULT_MINUTES = 60;

/** A calendar file in UTC that names nobody: calendars are shared, synchronised and shown on lock screens. */
export function calendarFile({ id, startsAt, minutes, place, url, cancelled, writtenAt }: CalendarEntry): string {
  const calendar = ical({
    prodId: '//Fallnetz//Fallkonferenz//DE',
    method: cancelled ? ICalCalendarMethod.CANCEL : undefined,
  });
  const end = new Date(startsAt.getTime() + (minutes || DEFAULT_MINUTES) * 60_000);
  calendar.createEvent({
    id: `${id}@fallnetz`,
    stamp: writtenAt,
    start: startsAt,
    end,
    summary: 'Fallkonferenz',
    location: place,
    url,
  });
  return calendar.toString();
}
