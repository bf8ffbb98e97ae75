import { type Place, placesOf } from '@fallnetz/platform';
import { ValidateBy, type ValidationOptions } from 'class-validator';

const IDENTIFYING = [
  // an e-mail address
  /\S+@\S+/,
  // a full date
  /\b\d{1,2}\.\s?\d{1,2}\.\s?(19|20)?\d\d\b/,
  /\b(19|20)\d\d-\d\d-\d\d\b/,
  // a telephone number
  /(\+|\b0)\d[\d\s/-]{4,}/,
  // a file or insurance number
  /\d{6,}/,
];

/** Where a text holds what surely identifies somebody. Names cannot be recognised: the form warns of them. */
export function identifiersIn(text: string): Place[] {
  return placesOf(text, IDENTIFYING);
}

/** Refuses text with e-mail addresses, dates, telephone and file numbers, and says where: an anonymous record stays so. */
export function NoIdentifiers(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && identifiersIn(value).length === 0;
  return ValidateBy(
    { name: 'noIdentifiers', validator: { validate, defaultMessage: () => 'identifies somebody' } },
    { context: { code: 'field.identifying', placesIn: identifiersIn }, ...options },
  );
}
