import { $api } from '../../api/client';
import { today } from '../../i18n/format';

/** After how many days without contact somebody should ask; a deadline rule like the others. */
export function useQuietDays(rule: 'contact_silence' | 'contact_silence_rest' = 'contact_silence'): number | undefined {
  const { data } = $api.useQuery('get', '/api/deadline-rules', {}, { staleTime: 300_000 });
  return data?.find(({ kind, state }) => kind === rule && state === 'in_force')?.reminderDays[0];
}

/** The calendar day so many days before today. */
export function daysAgo(days: number): string {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
