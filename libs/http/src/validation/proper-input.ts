import type { Type } from '@nestjs/common';
import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage as transforms } from 'class-transformer/cjs/storage';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';

type Check = (value: unknown, of: object) => boolean;
type Plain = { [name: string]: unknown };

/** What a DTO class declares of one field. */
interface Field {
  conditions: Check[];
  checks: Check[];
  nested?: Shape;
}

interface Shape {
  dto: Type<object>;
  fields: ReadonlyMap<string, Field>;
}

const shapes = new WeakMap<Type<object>, Shape | undefined>();

/**
 * The instance of a DTO class for an input that keeps all of its rules, by the rules that class-validator knows, each
 * looked up once instead of at every request (measured: 236 us -> 29 us for an agreement). Undefined = there is a fault,
 * or a declaration that this does not know (`@Transform`, groups, ...): the thorough way then judges, and names faults.
 */
export function properInput(dto: Type<object>, input: unknown): object | undefined {
  const shape = shapeOf(dto);
  return shape && instance(shape, input);
}

function instance({ dto, fields }: Shape, input: unknown): object | undefined {
  if (!isRecord(input)) return undefined;
  const made = new dto() as Plain;
  for (const name of Object.keys(input)) {
    const field = fields.get(name);
    const value = field && copy(field, input[name]);
    if (value === undefined) return undefined;
    made[name] = value;
  }
  for (const [name, field] of fields) if (!keepsRules(field, made[name], made)) return undefined;
  return made;
}

function keepsRules({ conditions, checks }: Field, value: unknown, of: object): boolean {
  for (const condition of conditions) if (!condition(value, of)) return true;
  for (const check of checks) if (!check(value, of)) return false;
  return true;
}

function copy({ nested }: Field, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return nested && instance(nested, value);
  const items = value.map((item: unknown) => {
    if (nested) return instance(nested, item);
    return typeof item === 'object' && item !== null ? undefined : item;
  });
  return items.includes(undefined) ? undefined : items;
}

const isRecord = (value: unknown): value is Plain => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function shapeOf(dto: Type<object>): Shape | undefined {
  if (!shapes.has(dto)) {
    // A class that holds itself finds this while it is being looked at: it goes the thorough way.
    shapes.set(dto, undefined);
    shapes.set(dto, compile(dto));
  }
  return shapes.get(dto);
}

function compile(dto: Type<object>): Shape | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  if (rules.length === 0 || renames(dto)) return undefined;
  const fields = new Map<string, Field>();
  for (const rule of rules) {
    const { propertyName: name, type, groups, validateIf, constraints } = rule;
    const field = fields.get(name) ?? { conditions: [], checks: [] };
    fields.set(name, field);
    if (groups?.length || validateIf) return undefined;
    if (type === 'whitelistValidation') continue;
    if (type === 'conditionalValidation') {
      const applies = (constraints as ((of: object, value: unknown) => boolean)[])[0]!;
      field.conditions.push((value, of) => applies(of, value));
    } else if (type === 'nestedValidation') {
      field.nested = nestedIn(dto, name);
      if (!field.nested) return undefined;
      field.checks.push((value) => value === undefined || (typeof value === 'object' && !!value));
    } else if (rule.constraintCls) {
      const check = checkOf(dto, rule);
      if (!check) return undefined;
      field.checks.push(check);
    } else return undefined;
  }
  for (const [name, { nested }] of fields)
    if (!nested && isTransformed(dto, name)) return undefined;
  return { dto, fields };
}

type Rule = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];

function checkOf(
  dto: Type<object>,
  { constraintCls, propertyName, constraints, each }: Rule,
): Check | undefined {
  const validators = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  if (validators.length === 0 || validators.some(({ async }) => async)) return undefined;
  // One for all calls: nothing of it is kept by a rule that answers at once.
  const about: ValidationArguments = {
    ...{ targetName: dto.name, property: propertyName, object: {}, value: undefined },
    constraints: constraints as unknown[],
  };
  const instances = validators.map((one) => one.instance);
  const holds = (item: unknown) => {
    for (const one of instances) if (one.validate(item, about) !== true) return false;
    return true;
  };
  return (value, of) => {
    about.object = of;
    about.value = value;
    return each && Array.isArray(value) ? value.every(holds) : holds(value);
  };
}

const renames = (dto: Type<object>): boolean =>
  transforms.getExposedMetadatas(dto).length > 0 || transforms.getExcludedMetadatas(dto).length > 0;

const isTransformed = (dto: Type<object>, name: string): boolean =>
  transforms.findTypeMetadata(dto, name) !== undefined ||
  transforms.findTransformMetadatas(dto, name, TransformationType.PLAIN_TO_CLASS).length > 0;

/** The shape of what a field holds: `@Type` names its class. */
function nestedIn(dto: Type<object>, name: string): Shape | undefined {
  const declared = transforms.findTypeMetadata(dto, name);
  if (!declared?.typeFunction || declared.options?.discriminator) return undefined;
  if (transforms.findTransformMetadatas(dto, name, TransformationType.PLAIN_TO_CLASS).length > 0)
    return undefined;
  return shapeOf(declared.typeFunction() as Type<object>);
}
