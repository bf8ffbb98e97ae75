/** Days as people type them: `-60, -30, 0`. */
export function toText(days: readonly number[]): string {
  return days.join(', ');
}

/** What cannot be read as a whole number goes as it is, so that the server names the field. */
export function toDays(text: string): number[] {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  return parts.map((part) => Number(part.replace('−', '-')));
}
