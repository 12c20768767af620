import { OrganisationLog } from '../spec-support/organisation-log';
import type { LogRecord } from '../transport/transport';
import { refill } from './refill';

const log = new OrganisationLog();
const organisation = log.newOrganisation();
for (let version = 1; version <= 4; version++) log.add(organisation, version);

/** The kept records at these offsets, in one word each: its version, and `=` when it is a copy. */
async function filled(kept: number[], end: number): Promise<string[]> {
  const records = kept.map((offset) => log.records[offset]!);
  const places: string[] = [];
  for await (const { record, copy } of refill(each(records), end)) {
    expect(record.offset).toBe(places.length);
    places.push(`${Number(record.headers['ce_sequence'])}${copy ? '=' : ''}`);
  }
  return places;
}

// eslint-disable-next-line @typescript-eslint/require-await -- it stands in for rows that are read page by page
async function* each(records: LogRecord[]) {
  yield* records;
}

it('puts every kept record where it stood', async () => {
  expect(await filled([0, 1, 2, 3], 4)).toEqual(['1', '2', '3', '4']);
});

it('fills the place of a record that nobody keeps with a copy of the one before it', async () => {
  expect(await filled([0, 3], 5)).toEqual(['1', '1=', '1=', '4', '4=']);
});

it('lets the first kept record stand in for those before it, and be its own copy', async () => {
  expect(await filled([2, 3], 4)).toEqual(['3', '3=', '3=', '4']);
});

it('takes a record once that was parked by one group and applied by another', async () => {
  expect(await filled([0, 1, 1, 2], 3)).toEqual(['1', '2', '3']);
});

it('goes no further than the furthest group went', async () => {
  expect(await filled([0, 1, 2, 3], 2)).toEqual(['1', '2']);
});

it('fills nothing where nothing is kept', async () => {
  expect(await filled([], 4)).toEqual([]);
});
