import type { Role } from '@nyata/auth';
import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { Walk } from '../../test/walk';

// A service owns its database and is no superuser: the fence is proved with such a role.
const READER = `fence_${newId().slice(-12)}`;

let agreements: AgreementsUnderTest;
let lead: OrgRef;
let partner: OrgRef;
let other: OrgRef;
let ids: Record<'ours' | 'theirs' | 'draft', string>;

beforeAll(async () => {
  agreements = await startAgreements();
  const { service, database } = agreements;
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
  other = await agreements.organisation('PROVINCE', { regionCode: '34' });
  const parties = { visibility: 'PARTIES' };
  ids = {
    ours: (await Walk.registered(service, lead, partner, parties)).id,
    theirs: (await Walk.registered(service, other, partner, parties)).id,
    draft: (await Walk.drafted(service, lead, partner)).id,
  };
  await database.source.query(`create role ${READER} nologin`);
  await database.source.query(
    `grant select on agreement, visible_to, agreement_in_sight to ${READER}`,
  );
});
afterAll(async () => {
  await agreements?.database.source.query(`drop owned by ${READER}`);
  await agreements?.database.source.query(`drop role ${READER}`);
  await agreements?.close();
});

/** Everything that PostgreSQL shows for a scope, asked without any condition. */
async function everything(scopes: string, legalPartyId = '', regions = ''): Promise<string[]> {
  return agreements.database.transaction(async (tx) => {
    await tx.query(`set local role ${READER}`);
    await tx.query(
      `select set_config('nyata.scopes', $1, true), set_config('nyata.legal_party', $2, true),
         set_config('nyata.regions', $3, true)`,
      [scopes, legalPartyId, regions],
    );
    const rows = await tx.query<{ id: string }[]>(
      'select agreement_id as id from agreement_in_sight',
    );
    return rows.map(({ id }) => id).sort();
  });
}

const sorted = (...names: (keyof typeof ids)[]) => names.map((name) => ids[name]).sort();

describe('without any condition in the query, PostgreSQL itself shows', () => {
  test('a party its own cooperations, and a draft to its lead alone', async () => {
    expect(await everything('-a', lead.legalPartyId)).toEqual(sorted('ours', 'draft'));
    expect(await everything('-a', partner.legalPartyId)).toEqual(sorted('ours', 'theirs'));
    expect(await everything('-a', other.legalPartyId)).toEqual(sorted('theirs'));
    expect(await everything('-a', newId())).toEqual([]);
  });

  test('a region what lies in it, the nation everything that is shared, the public nothing of parties', async () => {
    expect(await everything('-r', newId(), '34')).toEqual(sorted('theirs'));
    expect(await everything('-n', newId())).toEqual(sorted('ours', 'theirs'));
    expect(await everything('-u', newId())).toEqual([]);
  });

  test('nothing to who has no scope at all', async () => {
    expect(await everything('-', lead.legalPartyId)).toEqual([]);
  });
});

test('a list passes through the fence: what it shows is what the caller may see', async () => {
  const seenBy = async (role: Role, org: OrgRef) => {
    const caller = aCaller({ roles: [role], organisationId: org.organisationId });
    const { body } = await agreements.service
      .as(caller)
      .get<{ items: { agreementId: string }[] }>('/api/agreements');
    return body.items.map(({ agreementId }) => agreementId).sort();
  };
  expect(await seenBy('bureau-officer', lead)).toEqual(sorted('ours', 'draft'));
  expect(await seenBy('partner-liaison', partner)).toEqual(sorted('ours', 'theirs'));
});
