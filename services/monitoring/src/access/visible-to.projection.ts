import { ownedRowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { CooperationFacts } from '../assessment/facts';

interface AccessRow {
  cooperation_id: string;
  organisation_id: string;
  legal_party_id: string;
  region_code: string | null;
  party: boolean;
  since: string;
}

/** Who may see a cooperation: its parties, the legal parties above them, their executing units, the initiator. */
export function accessRows(facts: CooperationFacts): AccessRow[] {
  const rows = new Map<string, AccessRow>();
  const add = (
    organisationId: string,
    row: Omit<AccessRow, 'cooperation_id' | 'organisation_id'>,
  ) => {
    if (!rows.has(organisationId))
      rows.set(organisationId, {
        cooperation_id: facts.cooperationId,
        organisation_id: organisationId,
        ...row,
      });
  };
  for (const { org, regionCode, since } of facts.parties) {
    const row = { legal_party_id: org.legalPartyId, region_code: regionCode ?? null, since };
    add(org.organisationId, { ...row, party: true });
    add(org.legalPartyId, { ...row, party: true });
  }
  for (const { org, executingOrganisationIds, regionCode, since } of facts.parties)
    for (const unit of executingOrganisationIds)
      add(unit, {
        legal_party_id: org.legalPartyId,
        region_code: regionCode ?? null,
        party: false,
        since,
      });
  for (const { organisationId, legalPartyId } of [facts.leadOrg, facts.initiatorOrg])
    add(organisationId, {
      legal_party_id: legalPartyId,
      region_code: null,
      party: false,
      since: facts.knownSince,
    });
  return [...rows.values()];
}

const save = ownedRowWriter<AccessRow>({
  table: 'visible_to',
  owner: 'cooperation_id',
  key: ['cooperation_id', 'organisation_id'],
  skipUnchanged: true,
  columns: {
    cooperation_id: 'uuid',
    organisation_id: 'uuid',
    legal_party_id: 'uuid',
    region_code: 'text',
    party: 'boolean',
    since: 'date',
  },
});

/** Writes the access rows of these cooperations anew. */
export const saveAccess = (tx: EntityManager, facts: CooperationFacts[]): Promise<void> =>
  save(
    tx,
    facts.map(({ cooperationId }) => cooperationId),
    facts.flatMap(accessRows),
  );
