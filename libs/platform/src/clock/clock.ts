import { Injectable } from '@nestjs/common';

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
const HOUR = 3_600_000;

/** The only source of time. Tests replace it; the day reaches the database as `app.today`. */
@Injectable()
export class Clock {
  private hour = { number: NaN, day: '' };

  /** The present instant (UTC inside, as every `Date`). */
  now(): Date {
    return new Date();
  }

  /** The calendar day in Europe/Berlin as `yyyy-mm-dd`. */
  today(): string {
    const now = this.now();
    // Every request asks, and midnight in Berlin is a full hour in UTC: one answer serves the hour.
    const number = Math.floor(now.getTime() / HOUR);
    if (number !== this.hour.number) this.hour = { number, day: berlinDay.format(now) };
    return this.hour.day;
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
