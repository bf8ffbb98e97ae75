import { addDays } from '@fallnetz/platform';

/** Public holidays of North Rhine-Westphalia that keep their day (§ 2 Feiertagsgesetz NW). */
const FIXED = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'];
/** Days from Easter Sunday: Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam. */
const FROM_EASTER = [-2, 1, 39, 50, 60];

/**
 * The day on which a period by law ends when its last day is a Saturday, Sunday or public holiday of North
 * Rhine-Westphalia: the next working day (§ 193 BGB, § 222 ZPO, § 64 SGG, § 31 VwVfG). Other Länder have other holidays.
 */
export function lastDayToAct(end: string): string {
  let day = end;
  while (isDayOff(day)) day = addDays(day, 1);
  return day;
}

function isDayOff(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const easter = easterSunday(Number(day.slice(0, 4)));
  return (
    weekday === 0 ||
    weekday === 6 ||
    FIXED.includes(day.slice(5)) ||
    FROM_EASTER.some((days) => addDays(easter, days) === day)
  );
}

/** Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Butcher, Meeus). */
function easterSunday(year: number): string {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const moonLeap = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonLeap + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return addDays(`${year}-03-22`, epact + weekday - 7 * late);
}
