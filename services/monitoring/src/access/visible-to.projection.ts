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

/** Writes the access rows of these cooperations anew. */
export async function saveAccess(tx: EntityManager, facts: CooperationFacts[]): Promise<void> {
  const rows = facts.flatMap(accessRows);
  await tx.query(
    `with now as (
       select * from jsonb_to_recordset($2) as t(cooperation_id uuid, organisation_id uuid,
         legal_party_id uuid, region_code text, party boolean, since date)
     ), gone as (
       delete from visible_to v where cooperation_id = any($1) and not exists (select 1 from now
         where now.cooperation_id = v.cooperation_id and now.organisation_id = v.organisation_id)
     )
     insert into visible_to as v
       (cooperation_id, organisation_id, legal_party_id, region_code, party, since)
     select * from now
     on conflict (cooperation_id, organisation_id) do update
       set legal_party_id = excluded.legal_party_id, region_code = excluded.region_code,
           party = excluded.party, since = excluded.since
       where (v.legal_party_id, v.region_code, v.party, v.since) is distinct from
             (excluded.legal_party_id, excluded.region_code, excluded.party, excluded.since)`,
    [facts.map(({ cooperationId }) => cooperationId), JSON.stringify(rows)],
  );
}
