import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { outboxOf } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import {
  csv,
  IMPORT_HEADINGS as HEADINGS,
  importRow,
  ImportWalk,
  named,
  PNM,
} from '../../test/import-walk';

let agreements: AgreementsUnderTest;
let jateng: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  const name = 'Pemerintah Provinsi Jawa Tengah';
  jateng = await named(agreements, 'PROVINCE', name, { regionCode: '33' });
  await named(agreements, 'BUMN', PNM);
});
afterAll(() => agreements?.close());

const query = <Row>(text: string, values: unknown[]) =>
  agreements.database.source.query<Row[]>(text, values);

const registered = async (title: string) =>
  (await outboxOf(agreements.database)).filter(({ payload }) =>
    String((payload as { title?: string }).title).startsWith(title),
  );

const checked = async (title: string, count: number) => {
  const lines = Array.from({ length: count }, (_, index) =>
    importRow(
      'KB',
      `${title} ${index}`,
      PNM,
      `${title}/${index}`,
      '3 Juni 2024',
      '3 tahun',
      '',
      '',
    ),
  );
  const walk = await ImportWalk.upload(
    agreements,
    jateng,
    `${title}.csv`,
    csv([HEADINGS, ...lines]),
  );
  await walk.check();
  return walk;
};

test('registering goes on where a process died, and registers nothing twice', async () => {
  const walk = await checked('Lanjut', 250);
  // Half of the rows wait, as a kill between two pages leaves them.
  const half = 'import_id = $1 and row_no % 2 = 0';
  await query(`update import_row set verdict = null where ${half}`, [walk.id]);
  expect((await walk.commit())['progress']).toMatchObject({ registered: 125 });
  await query(`update import_row set verdict = 'ACCEPTED' where ${half}`, [walk.id]);
  await query(`update import_batch set status = 'COMMITTING' where import_id = $1`, [walk.id]);
  const done = await walk.until('COMMITTED');
  expect(done['progress']).toMatchObject({ rows: 250, registered: 250 });
  expect(await registered('Lanjut')).toHaveLength(250);
});

test('a row whose number was given since the dry run waits for a person, its neighbours are registered', async () => {
  const walk = await checked('Sela', 3);
  const elsewhere = newId();
  await query(
    'insert into agreement_number (organisation_id, no, agreement_id) values ($1, $2, $3)',
    [jateng.organisationId, 'Sela/1', elsewhere],
  );
  expect((await walk.commit())['progress']).toMatchObject({ registered: 2, rejected: 1 });
  const [refused] = await walk.rows('&verdict=REJECTED');
  expect(refused).toMatchObject({ findings: [{ code: 'ALREADY_REGISTERED' }] });
  expect(refused!['agreementId']).toBeUndefined();
  expect(
    (await registered('Sela')).map(({ payload }) => (payload as { title: string }).title).sort(),
  ).toEqual(['Sela 0', 'Sela 2']);
  const numbers = await query<{ no: string; held: boolean }>(
    `select no, agreement_id = $1 as held from agreement_number where no like 'Sela/%' order by no`,
    [elsewhere],
  );
  expect(numbers.map(({ held }) => held)).toEqual([false, true, false]);
});
