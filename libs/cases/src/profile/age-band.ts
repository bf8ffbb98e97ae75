const BANDS = [
  { until: 17, name: 'under_18' },
  { until: 26, name: '18_26' },
  { until: 39, name: '27_39' },
  { until: 64, name: '40_64' },
  { until: Infinity, name: '65_plus' },
];

/** The age band on a day, from the birth date or the year alone; null when neither is known. */
export function ageBand(person: { birthDate: string | null; birthYear: number | null }, today: string): string | null {
  const { birthDate, birthYear } = person;
  const born = birthDate ? Number(birthDate.slice(0, 4)) : birthYear;
  if (!born) return null;
  const birthdayToCome = birthDate !== null && today.slice(5) < birthDate.slice(5);
  const age = Number(today.slice(0, 4)) - born - (birthdayToCome ? 1 : 0);
  return BANDS.find(({ until }) => age <= until)?.name ?? null;
}
