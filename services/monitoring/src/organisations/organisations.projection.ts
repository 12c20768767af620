import type { ReceivedEvent } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';

type Named = ReceivedEvent<'organisation-registered' | 'organisation-particulars-revised'>;

/** What organisations are called: figures by agency and the story of a cooperation name them. */
export async function saveOrganisations(
  tx: EntityManager,
  events: readonly Named[],
): Promise<void> {
  const latest = new Map(events.map(({ payload }) => [payload.organisationId, payload.org]));
  await tx.query(
    `insert into organisation (organisation_id, legal_party_id, kind, name)
     select "organisationId", "legalPartyId", kind, name from jsonb_to_recordset($1)
       as t("organisationId" uuid, "legalPartyId" uuid, kind text, name text)
     on conflict (organisation_id) do update set
       legal_party_id = excluded.legal_party_id, kind = excluded.kind, name = excluded.name`,
    [JSON.stringify([...latest.values()])],
  );
}
