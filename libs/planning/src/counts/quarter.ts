/** Calendar quarters as `2026-Q3`; their order is that of their names. */

/** How many quarters can be reported for and are counted one by one, the running one included. */
export const QUARTERS = 8;

/** The quarter a day `yyyy-mm-dd` lies in. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter so many quarters later; negative values go back. */
export function quarterAfter(quarter: string, quarters = 1): string {
  const number = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + quarters;
  return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
}

/** The last eight quarters, oldest first, ending with the one `today` lies in. */
export function lastQuarters(today: string): string[] {
  const last = quarterOf(today);
  return Array.from({ length: QUARTERS }, (_, at) => quarterAfter(last, at + 1 - QUARTERS));
}
