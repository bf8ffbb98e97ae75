import { platformProblem, refusedField } from '@fallnetz/platform';

/** The given day, or today when none was given. @throws Problem request.invalid for a day to come */
export function pastDay(field: string, day: string | undefined, today: string): string {
  if (day && day > today)
    throw platformProblem('request.invalid', { fields: [refusedField(field, 'field.in-the-future')] });
  return day ?? today;
}
