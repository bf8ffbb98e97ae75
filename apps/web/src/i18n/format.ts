import { currentLanguage } from './i18n';

const timeZone = 'Europe/Berlin';

function locale(): string {
  return currentLanguage() === 'en' ? 'en-GB' : 'de-DE';
}

/** Calendar days ("2026-11-24") are read at noon UTC, so that no time zone can move them to another day. */
function toInstant(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value);
}

function part(value: string | Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone, ...options }).format(toInstant(value));
}

/** dd.MM.yyyy in both languages; accepts an ISO day, an ISO instant or a Date. */
export function formatDate(value: string | Date): string {
  return part(value, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** HH:mm, 24 hours, Europe/Berlin. */
export function formatTime(value: string | Date): string {
  return part(value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** dd.MM.yyyy, HH:mm. */
export function formatDateTime(value: string | Date): string {
  return `${formatDate(value)}, ${formatTime(value)}`;
}

/** Montag, 24.11.2026 – the weekday in the language of the interface. */
export function formatWeekday(value: string | Date): string {
  const weekday = new Intl.DateTimeFormat(locale(), { timeZone, weekday: 'long' }).format(toInstant(value));
  return `${weekday}, ${formatDate(value)}`;
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** Today as ISO day in Europe/Berlin, whatever the machine's own time zone is. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
}
