import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { getMetadataStorage } from 'class-validator';
import type { Route } from './routes';

type Class = new () => object;

interface Rule {
  propertyName: string;
  name?: string;
  type: string;
  constraints: unknown[];
  each: boolean;
}

// class-transformer keeps to itself which class a nested field has.
const { defaultMetadataStorage } = jest.requireActual<{
  defaultMetadataStorage: {
    findTypeMetadata(target: Class, name: string): { typeFunction(): unknown } | undefined;
  };
}>('class-transformer/cjs/storage');

const BODY = '3:';

/** The class a route takes as its body, as the pipe reads it. */
export function bodyOf({ controller, key }: Route): Class | undefined {
  const places = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, key) ?? {}) as Record<string, { index: number }>;
  const body = Object.entries(places).find(([name]) => name.startsWith(BODY));
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, key) as Class[];
  return body && types[body[1].index];
}

/** A body with what has to be there, and with every id that may be: `ids` by the name of the field, `today` the day. */
export function exampleOf(target: Class, ids: Record<string, string>): object {
  const fields = [...fieldsOf(target)].filter(([, rules]) => isWanted(rules));
  return Object.fromEntries(fields.map(([name, rules]) => [name, valueOf(target, name, rules, ids)]));
}

/** A body with `more` beside what is declared, in every object of it. */
export function overfullOf(target: Class, more: string[]): object {
  const undeclared = more.filter((name) => !fieldsOf(target).has(name)).map((name) => [name, 'x'] as const);
  const nested = [...fieldsOf(target)].flatMap(([name, rules]) => {
    const inner = nestedIn(target, name, rules);
    return inner ? [[name, isList(rules) ? [overfullOf(inner, more)] : overfullOf(inner, more)] as const] : [];
  });
  return Object.fromEntries<unknown>([...undeclared, ...nested]);
}

/** Null for everything that may be missing. */
export function nothingFor(target: Class): object {
  const names = [...fieldsOf(target)].filter(([, rules]) => rules.some(({ name }) => name === 'isOptional'));
  return Object.fromEntries(names.map(([name]) => [name, null]));
}

function fieldsOf(target: Class): Map<string, Rule[]> {
  const rules: Rule[] = getMetadataStorage().getTargetValidationMetadatas(target, '', true, false);
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  return new Map([...names].map((name) => [name, rules.filter(({ propertyName }) => propertyName === name)]));
}

const isWanted = (rules: Rule[]): boolean =>
  rules.some(({ name }) => name === 'isUuid') || !rules.some(({ type }) => type === 'conditionalValidation');

const isList = (rules: Rule[]): boolean => rules.some(({ name, each }) => name === 'isArray' || each);

function nestedIn(target: Class, name: string, rules: Rule[]): Class | undefined {
  if (!rules.some(({ type }) => type === 'nestedValidation')) return undefined;
  return defaultMetadataStorage.findTypeMetadata(target, name)?.typeFunction() as Class | undefined;
}

function valueOf(target: Class, name: string, rules: Rule[], ids: Record<string, string>): unknown {
  const inner = nestedIn(target, name, rules);
  const value = inner ? exampleOf(inner, ids) : plainValue(name, rules, ids);
  return isList(rules) ? [value] : value;
}

/** Fields whose form no rule tells. */
const KNOWN: [RegExp, string][] = [
  [/^ags$/, '05999001'],
  [/anguage/, 'de'],
  [/ationalit/, 'RO'],
  [/^challengeCode$/, 'ZT-1'],
  [/^fieldCode$/, 'ZT'],
  [/^code$/, 'test_code'],
  [/At$/, '2099-01-01T10:00:00.000Z'],
  [/^subject$/, 'entry/test'],
];

function plainValue(name: string, rules: Rule[], ids: Record<string, string>): unknown {
  const rule = (wanted: string) => rules.find((one) => one.name === wanted)?.constraints[0];
  const has = (wanted: string) => rules.some((one) => one.name === wanted);
  const choices = rule('isIn') ?? rule('isEnum');
  if (choices) return Object.values(choices)[0];
  if (has('isUuid')) return ids[name.replace(/s$/, '')] ?? ids.caseId;
  if (has('isDay')) return /^(until|followUp|endsOn)/.test(name) ? '2099-01-01' : ids.today;
  if (has('isInt') || has('isNumber')) return Math.max(Number(rule('min') ?? 0), 1);
  if (has('isBoolean')) return true;
  if (has('isObject')) return {};
  if (has('isEmail')) return 'jemand@demo.example';
  const longest = Number(rule('maxLength') ?? 100);
  return (KNOWN.find(([pattern]) => pattern.test(name))?.[1] ?? 'Ein Text, lang genug, um gelesen zu werden').slice(
    0,
    longest,
  );
}
