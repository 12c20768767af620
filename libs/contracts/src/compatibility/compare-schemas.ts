/** Why a change of a released event breaks somebody; the sentence says what to do instead. */
export const COMPATIBILITY_RULES = {
  'event-removed':
    'the log still holds it, so it stays declared (as an earlier version, if it is no longer sent)',
  'place-changed':
    'topic, key, subject and producer decide where its story is; another place is another event',
  'field-removed': 'a reader may rest on it; keep it, or declare the next version with a lift',
  'field-retyped':
    'what is in the log no longer fits; add a field, or declare the next version with a lift',
  'field-required':
    'what is in the log lacks it; make it optional, or declare the next version with a lift',
  'field-optional':
    'readers were promised it; keep it required, or declare the next version with a lift',
  'codes-narrowed': 'the log holds the code that is gone; keep it in the list',
  'form-changed':
    'format, pattern or constant of a value is part of its meaning; declare the next version with a lift',
  'bounds-narrowed': 'the log may hold values outside; only ever widen bounds',
  'object-closed': 'readers are tolerant, so that a later release can add a field',
} as const;

export type CompatibilityRule = keyof typeof COMPATIBILITY_RULES;

/** One place where a schema would break what was released. */
export interface Break {
  rule: CompatibilityRule;
  /** Path of the field: `parties[].org.kind`; empty for the whole. */
  path: string;
  detail: string;
}

/** The part of JSON Schema that the declarations use. */
export interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  additionalProperties?: unknown;
  [keyword: string]: unknown;
}

const FORMS = ['format', 'pattern', 'const'];
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

/**
 * Everything in `now` that breaks readers of `released`, or that the log of `released` breaks. Free: descriptions,
 * new optional fields, new codes, wider bounds.
 */
export function compareSchemas(released: Schema, now: Schema, path = ''): Break[] {
  if (shapeOf(released) !== shapeOf(now))
    return [{ rule: 'field-retyped', path, detail: `${shapeOf(released)} became ${shapeOf(now)}` }];
  return [
    ...forms(released, now, path),
    ...codes(released, now, path),
    ...bounds(released, now, path),
    ...fields(released, now, path),
    ...parts(released, now, path),
  ];
}

/** What kind of value it is; alternatives count by their number. */
const shapeOf = (schema: Schema): string =>
  schema.anyOf ? `one of ${schema.anyOf.length}` : (schema.type ?? 'anything');

const forms = (released: Schema, now: Schema, path: string): Break[] =>
  FORMS.filter((form) => released[form] !== now[form]).map((form) => ({
    rule: 'form-changed',
    path,
    detail: `${form} ${text(released[form])} became ${text(now[form])}`,
  }));

function codes(released: Schema, now: Schema, path: string): Break[] {
  if (!now.enum) return [];
  if (!released.enum) return [{ rule: 'codes-narrowed', path, detail: 'became a closed list' }];
  const gone = released.enum.filter((code) => !now.enum!.includes(code));
  return gone.length > 0
    ? [{ rule: 'codes-narrowed', path, detail: `${gone.map(text).join(', ')} is gone` }]
    : [];
}

function bounds(released: Schema, now: Schema, path: string): Break[] {
  const narrowed = (narrower: (before: number, after: number) => boolean) => (bound: string) => {
    const [before, after] = [released[bound], now[bound]];
    return typeof after === 'number' && (typeof before !== 'number' || narrower(before, after));
  };
  return [
    ...LOWER.filter(narrowed((before, after) => after > before)),
    ...UPPER.filter(narrowed((before, after) => after < before)),
  ].map((bound) => ({
    rule: 'bounds-narrowed',
    path,
    detail: `${bound} ${text(released[bound])} became ${text(now[bound])}`,
  }));
}

function fields(released: Schema, now: Schema, path: string): Break[] {
  const before = released.properties ?? {};
  const after = now.properties ?? {};
  const isRequired = (schema: Schema, field: string) => schema.required?.includes(field) ?? false;
  const at = (field: string) => (path ? `${path}.${field}` : field);
  const breaks: Break[] = [];
  for (const [field, schema] of Object.entries(before)) {
    const changed = after[field];
    if (!changed) {
      breaks.push({ rule: 'field-removed', path: at(field), detail: 'is gone' });
      continue;
    }
    if (isRequired(released, field) && !isRequired(now, field))
      breaks.push({ rule: 'field-optional', path: at(field), detail: 'may now be absent' });
    breaks.push(...compareSchemas(schema, changed, at(field)));
  }
  for (const field of Object.keys(after))
    if (isRequired(now, field) && !isRequired(released, field))
      breaks.push({ rule: 'field-required', path: at(field), detail: 'must now be there' });
  if (
    released.additionalProperties !== now.additionalProperties &&
    now.additionalProperties === false
  )
    breaks.push({ rule: 'object-closed', path, detail: 'no longer takes unknown fields' });
  return breaks;
}

/** The elements of a list, the values of a map, the alternatives of a choice. */
function parts(released: Schema, now: Schema, path: string): Break[] {
  const inside: [Schema | undefined, Schema | undefined, string][] = [
    [released.items, now.items, `${path}[]`],
    ...(released.anyOf ?? []).map((one, at): [Schema, Schema | undefined, string] => [
      one,
      now.anyOf?.[at],
      `${path}|${at}`,
    ]),
    ...Object.entries(released.patternProperties ?? {}).map(
      ([pattern, one]): [Schema, Schema | undefined, string] => [
        one,
        now.patternProperties?.[pattern],
        `${path}.*`,
      ],
    ),
  ];
  return inside.flatMap(([before, after, where]) => {
    if (!before) return [];
    return after
      ? compareSchemas(before, after, where)
      : [{ rule: 'field-retyped' as const, path: where, detail: 'is no longer described' }];
  });
}

const text = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value));
