import { Type, type TSchema } from '@sinclair/typebox';
import { compareSchemas } from './compare-schemas';

const before = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String({ enum: ['A', 'B'] }),
  count: Type.Integer({ minimum: 0, maximum: 10 }),
  note: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  region: Type.String({ pattern: '^\\d{2}$' }),
  parties: Type.Array(Type.Object({ side: Type.Integer(), name: Type.String() }), { minItems: 2 }),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});

const changed = (fields: Record<string, TSchema>) =>
  Type.Object({ ...before.properties, ...fields });

const without = (field: string) =>
  Type.Object(
    Object.fromEntries(Object.entries(before.properties).filter(([name]) => name !== field)),
  );

const party = (fields: Record<string, TSchema>) =>
  changed({ parties: Type.Array(Type.Object(fields), { minItems: 2 }) });

const found = (now: TSchema) =>
  compareSchemas(before, now).map(({ rule, path }) => `${rule} ${path}`);

describe('a released schema and the one of today', () => {
  it.each([
    ['a field is removed', without('note'), 'field-removed note'],
    [
      'a field is removed in a list',
      party({ side: Type.Integer() }),
      'field-removed parties[].name',
    ],
    ['a field has another type', changed({ count: Type.String() }), 'field-retyped count'],
    [
      'an integer may have a fraction',
      changed({ count: Type.Number({ minimum: 0, maximum: 10 }) }),
      'field-retyped count',
    ],
    [
      'a value of a map has another type',
      changed({ params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean()])) }),
      'field-retyped params.*|1',
    ],
    [
      'a map loses one of its alternatives',
      changed({ params: Type.Record(Type.String(), Type.String()) }),
      'field-retyped params.*',
    ],
    ['a new field is required', changed({ on: Type.String() }), 'field-required on'],
    [
      'an optional field becomes required',
      changed({ note: Type.String({ minLength: 1, maxLength: 100 }) }),
      'field-required note',
    ],
    [
      'a required field becomes optional',
      changed({ region: Type.Optional(Type.String({ pattern: '^\\d{2}$' })) }),
      'field-optional region',
    ],
    ['a code is gone', changed({ kind: Type.String({ enum: ['A'] }) }), 'codes-narrowed kind'],
    [
      'a text becomes a closed list',
      party({ side: Type.Integer(), name: Type.String({ enum: ['X'] }) }),
      'codes-narrowed parties[].name',
    ],
    ['a format changes', changed({ id: Type.String({ format: 'date' }) }), 'form-changed id'],
    [
      'a pattern changes',
      changed({ region: Type.String({ pattern: '^\\d{4}$' }) }),
      'form-changed region',
    ],
    [
      'a free text gets a format',
      party({ side: Type.Integer(), name: Type.String({ format: 'date' }) }),
      'form-changed parties[].name',
    ],
    [
      'a minimum rises',
      changed({ count: Type.Integer({ minimum: 1, maximum: 10 }) }),
      'bounds-narrowed count',
    ],
    [
      'a maximum falls',
      changed({ note: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })) }),
      'bounds-narrowed note',
    ],
    [
      'a bound is new',
      party({ side: Type.Integer({ minimum: 1 }), name: Type.String() }),
      'bounds-narrowed parties[].side',
    ],
    [
      'a list must be longer',
      changed({ parties: Type.Array(before.properties.parties.items, { minItems: 3 }) }),
      'bounds-narrowed parties',
    ],
    [
      'an object no longer takes unknown fields',
      Type.Object(before.properties, { additionalProperties: false }),
      'object-closed ',
    ],
  ])('break when %s', (_, now, expected) => {
    expect(found(now)).toEqual([expected]);
  });

  it.each([
    ['nothing changes', before],
    ['an optional field is new', changed({ colour: Type.Optional(Type.String()) })],
    ['a code is new', changed({ kind: Type.String({ enum: ['A', 'B', 'C'] }) })],
    ['bounds are wider', changed({ count: Type.Integer({ minimum: -1, maximum: 20 }) })],
    ['a bound is gone', changed({ note: Type.Optional(Type.String()) })],
    ['only words about it change', Type.Object(before.properties, { description: 'Better said' })],
  ])('go together when %s', (_, now) => {
    expect(found(now)).toEqual([]);
  });
});
