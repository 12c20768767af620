import { newId } from '@nyata/kernel';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';
import { countRunning } from './running-cooperations.projection';

const AT_ONCE = 6;
const document = `insert into cooperation_document (agreement_id, cooperation_id, title, cooperation_type,
    affair_codes, party_organisation_ids, party_legal_ids, region_codes, status)
  values ($1, $2, 'Kerja sama', 'KSDPK', '{2.17}', $3, $3, '{33,33.05}', 'IN_FORCE')`;

describe('what the coverage counts of running cooperations', () => {
  let partners: PartnersUnderTest;
  beforeAll(async () => {
    partners = await startPartners();
  });
  afterAll(() => partners.close());

  it('is right when batches of several partitions touch the same cell at once', async () => {
    const parties = [newId(), newId()];
    await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        partners.database.transaction(async (tx) => {
          const agreementId = newId();
          await tx.query(document, [agreementId, newId(), parties]);
          await countRunning(tx, [agreementId]);
        }),
      ),
    );
    const count = async (table: string) =>
      (
        await partners.database.source.query<{ cooperations: number }[]>(
          `select cooperations from ${table}`,
        )
      ).map(({ cooperations }) => cooperations);
    expect(await count('running_cell')).toEqual([AT_ONCE, AT_ONCE]);
    expect(await count('running_overlap')).toEqual([AT_ONCE]);
  });
});
