/** Calendar quarters as `2026-Q3`; their order is that of their names. */

/** How many quarters can be reported for and are counted one by one, the running one included. */
export const QUARTERS = 8;

/** The quarter a day `yyyy-mm-dd` lies in. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter before. */
export function quarterBefore(quarter: string): string {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

/** The quarter after. */
export function quarterAfter(quarter: string): string {
  const [year = 0, number = 1] = quarter.split('-Q').map(Number);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

/** The last eight quarters, oldest first, ending with the one `today` lies in. */
export function lastQuarters(today: string): string[] {
  const quarters = [quarterOf(today)];
  while (quarters.length < QUARTERS) quarters.unshift(quarterBefore(quarters[0] ?? ''));
  return quarters;
}
