import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { problem } from './platform.errors';
import type { Place } from './places';
import { refusedField, type FieldProblem } from './problem';

const CODE_OF_CONSTRAINT: Record<string, string> = {
  whitelistValidation: 'field.unknown',
  isDefined: 'field.required',
  isNotEmpty: 'field.required',
  arrayNotEmpty: 'field.required',
  maxLength: 'field.too-long',
  arrayMaxSize: 'field.too-long',
  isDay: 'field.not-a-day',
  isIn: 'field.not-a-choice',
  isEnum: 'field.not-a-choice',
  isEmail: 'field.not-an-email',
  min: 'field.out-of-range',
  max: 'field.out-of-range',
  isInt: 'field.not-a-number',
  isNumber: 'field.not-a-number',
};

/** Nobody reads more; a small request should not get a huge answer. */
const MOST_FIELDS = 200;

/** The one validation pipe: unknown fields refused, every refused field named. */
export function validationPipe(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    // The value tells what is missing from what is wrong; no answer repeats it.
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => problem('request.invalid', { fields: fieldsOf(errors, '').slice(0, MOST_FIELDS) }),
  });
}

/**
 * For the rules of one class class-validator goes through all classes of the product, for every body again; declared
 * once, they do not change. Only for validation without groups, which is all there is here.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const rulesOf = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof rulesOf>>();
  storage.getTargetValidationMetadatas = (target, ...options) => {
    const rules = known.get(target) ?? rulesOf(target, ...options);
    known.set(target, rules);
    return rules;
  };
}

function fieldsOf(errors: ValidationError[], parent: string): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = parent + error.property;
    if (error.children?.length) return fieldsOf(error.children, `${field}.`);
    const { code, placesIn } = reasonOf(error);
    return [refusedField(field, code, placesIn?.(error.value as string))];
  });
}

// A missing value breaks every rule of its field at once; a wrong type breaks its length too.
const FIRST = [
  'whitelistValidation',
  'isDefined',
  'isNotEmpty',
  'isString',
  'isInt',
  'isNumber',
  'isArray',
  'isBoolean',
];

function mostTelling(constraints: string[]): string {
  return FIRST.find((name) => constraints.includes(name)) ?? constraints[0] ?? '';
}

/** Why a value was refused. A rule may bring its own code and, for a text, where in it the reason stands. */
interface Reason {
  code: string;
  placesIn?: (text: string) => Place[];
}

function reasonOf({ constraints = {}, contexts, value }: ValidationError): Reason {
  const constraint = mostTelling(Object.keys(constraints));
  // Whatever the rule of the field: an empty one is missing, not wrong.
  if (isEmpty(value) && constraint !== 'whitelistValidation') return { code: 'field.required' };
  const named = contexts?.[constraint] as Reason | undefined;
  return named ?? { code: CODE_OF_CONSTRAINT[constraint] ?? 'field.invalid' };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
