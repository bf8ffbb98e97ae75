import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A calendar day `yyyy-mm-dd` that exists, between 1900 and 2199. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => 'not a day' } }, options);
}

/** True for `yyyy-mm-dd` strings naming a real day. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
