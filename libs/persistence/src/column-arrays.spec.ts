import { columnArrays } from './column-arrays';
import { textArray } from './text-array';

describe('the columns of some rows', () => {
  const row = (value: unknown) => ({ value });
  const arrayOf = (type: string, ...values: unknown[]) =>
    columnArrays({ value: type }, values.map(row))[0];

  it('are written as PostgreSQL reads each type', () => {
    expect(arrayOf('int', 3, 0)).toEqual(textArray(['3', '0']));
    expect(arrayOf('boolean', false)).toEqual(textArray(['false']));
    expect(arrayOf('text', '', 'Kota "Solo"')).toEqual(textArray(['', 'Kota "Solo"']));
    expect(arrayOf('timestamptz', new Date(0))).toEqual(textArray(['1970-01-01T00:00:00.000Z']));
    expect(arrayOf('jsonb', 'a', { b: null })).toEqual(textArray(['"a"', '{"b":null}']));
    expect(arrayOf('text[]', [], ['a"\\', null])).toEqual(textArray(['{}', '{"a\\"\\\\",NULL}']));
  });

  it('are null where a row says nothing', () => {
    expect(arrayOf('jsonb', undefined, null)).toEqual(textArray([null, null]));
  });
});
