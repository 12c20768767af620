import { EVENTS, type EventName } from '.';
import { shapesOf } from '../versions';

// Words that a field about a natural person would carry, in the languages that developers here think in.
const PERSONAL =
  /e-?mail|phone|telp|telepon|nik$|birth|lahir|address|alamat|person|contact|nip$|gender/i;
const NAMES = /name|nama/i;

/** Every field of a schema, as the path of names that leads to it. */
function fieldsOf(schema: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties'
      ? Object.entries(part as object).flatMap(([field, inner]) => {
          const here = [...path, field];
          return [here, ...fieldsOf(inner, here)];
        })
      : fieldsOf(part, path),
  );
}

const OF_AN_ORGANISATION = ['organisationName', 'shortName'];

/** A name is allowed when it is an organisation's: by what it is called, or as the one in an OrgRef. */
const ofAnOrganisation = (path: readonly string[], all: readonly string[]) =>
  OF_AN_ORGANISATION.includes(path.at(-1)!) ||
  (path.at(-1) === 'name' && all.includes([...path.slice(0, -1), 'legalPartyId'].join('.')));

describe.each(Object.keys(EVENTS) as EventName[])('what %s tells of persons', (name) => {
  it('is nothing: it says so, and has no field that could', () => {
    expect(EVENTS[name].personalData).toBe('none');
    for (const { payload } of shapesOf(name)) {
      const fields = fieldsOf(payload);
      const all = fields.map((path) => path.join('.'));
      const suspicious = fields.filter((path) => {
        const field = path.at(-1)!;
        return PERSONAL.test(field) || (NAMES.test(field) && !ofAnOrganisation(path, all));
      });
      expect(suspicious.map((path) => path.join('.'))).toEqual([]);
    }
  });
});

describe('a declaration with personal data', () => {
  it('does not compile', () => {
    const declared: (typeof EVENTS)['agreement-signed']['personalData'] = 'none';
    // @ts-expect-error -- the log can forget nothing, so there is no other value
    const personal: typeof declared = 'names';
    expect(personal).not.toBe(declared);
  });
});
