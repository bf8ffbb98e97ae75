import { Injectable } from '@nestjs/common';

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** The only source of time. Tests replace it; the day reaches the database as `app.today`. */
@Injectable()
export class Clock {
  /** The present instant (UTC inside, as every `Date`). */
  now(): Date {
    return new Date();
  }

  /** The calendar day in Europe/Berlin as `yyyy-mm-dd`. */
  today(): string {
    return berlinDay.format(this.now());
  }
}

/** Adds whole calendar days to a day `yyyy-mm-dd`; negative values go back. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A day as people read it in sentences of the server: dd.MM.yyyy. */
export function germanDay(day: string): string {
  return day.split('-').reverse().join('.');
}
