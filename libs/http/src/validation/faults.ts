import type { RefusalCode } from '@nyata/contracts';
import type { FieldFault } from '@nyata/kernel';
import { getMetadataStorage, type ValidationError } from 'class-validator';

type Params = (constraints: unknown[]) => Record<string, string | number>;
const none: Params = () => ({});
const min: Params = ([min]) => ({ min: min as number });
const max: Params = ([max]) => ({ max: max as number });
const one: Params = () => ({ min: 1 });
const allowed: Params = (constraints) => {
  const words = constraints.findLast(Array.isArray) as unknown[] | undefined;
  return { allowed: (words ?? []).join(', ') };
};

/** class-validator's rule -> our code, the most telling first: a field has one fault, the first that it breaks. */
const RULES: [rule: string, code: RefusalCode, params: Params][] = [
  ['whitelistValidation', 'UNKNOWN_FIELD', none],
  ['isDefined', 'FIELD_REQUIRED', none],
  ['isString', 'NOT_TEXT', none],
  ['isNotBlank', 'FIELD_REQUIRED', none],
  ['isNotEmpty', 'FIELD_REQUIRED', none],
  ['isArray', 'NOT_A_LIST', none],
  ['isObject', 'NOT_AN_OBJECT', none],
  ['nestedValidation', 'NOT_AN_OBJECT', none],
  ['isBoolean', 'NOT_TRUE_OR_FALSE', none],
  ['isNumber', 'NOT_A_NUMBER', none],
  ['isInt', 'NOT_A_WHOLE_NUMBER', none],
  ['isId', 'NOT_AN_ID', none],
  ['isUuid', 'NOT_AN_ID', none],
  ['isBusinessDate', 'NOT_A_DATE', none],
  ['isInstant', 'NOT_AN_INSTANT', none],
  ['isIso8601', 'NOT_AN_INSTANT', none],
  ['isDateString', 'NOT_AN_INSTANT', none],
  ['isEmail', 'NOT_AN_EMAIL', none],
  ['isIn', 'NOT_IN_LIST', allowed],
  ['isEnum', 'NOT_IN_LIST', allowed],
  ['minLength', 'TEXT_TOO_SHORT', min],
  ['maxLength', 'TEXT_TOO_LONG', max],
  ['min', 'TOO_SMALL', min],
  ['isPositive', 'TOO_SMALL', one],
  ['max', 'TOO_LARGE', max],
  ['arrayNotEmpty', 'TOO_FEW_ITEMS', one],
  ['arrayMinSize', 'TOO_FEW_ITEMS', min],
  ['arrayMaxSize', 'TOO_MANY_ITEMS', max],
  ['arrayUnique', 'DUPLICATE_ITEM', none],
];

/** The faults of an input, each at its JSON pointer; nested objects and list items included. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escape(error.property)}`;
    const own = error.constraints ? [faultOf(error, Object.keys(error.constraints), pointer)] : [];
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

function faultOf(error: ValidationError, broken: string[], pointer: string): FieldFault {
  const missing = (error.value as unknown) === undefined || error.value === null;
  if (missing && !broken.includes('whitelistValidation'))
    return { pointer, code: 'FIELD_REQUIRED' };
  const rule = RULES.find(([name]) => broken.includes(name));
  if (!rule) return { pointer, code: 'INVALID_VALUE' };
  const [name, code, params] = rule;
  return { pointer, code, params: params(constraintsOf(error, name)) };
}

/** What the rule was given (`@Max(100)`): the error doesn't carry it, the declaration does. */
function constraintsOf({ target, property }: ValidationError, rule: string): unknown[] {
  if (!target) return [];
  const declared = getMetadataStorage().getTargetValidationMetadatas(
    target.constructor,
    '',
    true,
    false,
  );
  const found = declared.find(
    ({ propertyName, name }) => propertyName === property && name === rule,
  );
  return (found?.constraints as unknown[] | undefined) ?? [];
}

const escape = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');
