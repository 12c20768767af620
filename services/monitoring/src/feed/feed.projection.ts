import { partitionOf } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { audienceOf, learn, type FeedCooperation, type FeedEvent } from './audience';

/** Appends a batch's events to the feed, each with those who may read it. */
export async function appendToFeed(
  tx: EntityManager,
  events: readonly FeedEvent[],
): Promise<string[]> {
  const ids = [...new Set(events.map(({ payload }) => payload.cooperationId))].sort();
  const known = await knownCooperations(tx, ids);
  const entries = events.map((event) => {
    const { cooperationId } = event.payload;
    const cooperation = learn(known.get(cooperationId), event);
    if (cooperation) known.set(cooperationId, cooperation);
    return entryOf(event, cooperation);
  });
  await saveKnown(tx, [...known.values()]);
  await tx.query(
    `insert into feed_entry (part, off, event_id, name, cooperation_id, time, event, audience,
       lead_legal_party_id, organisation_ids, legal_party_ids, region_codes)
     select * from jsonb_to_recordset($1) as t(part smallint, off bigint, event_id uuid, name text,
       cooperation_id uuid, time timestamptz, event jsonb, audience text, lead_legal_party_id uuid,
       organisation_ids uuid[], legal_party_ids uuid[], region_codes text[])
     on conflict do nothing`,
    [JSON.stringify(entries)],
  );
  return ids;
}

function entryOf(event: FeedEvent, cooperation: FeedCooperation | undefined) {
  const { partition, offset, ...told } = event;
  if (offset === undefined) throw new Error(`The feed needs the log offset of event ${event.id}`);
  return {
    part: partition ?? partitionOf(event.key),
    off: offset,
    event_id: event.id,
    name: event.name,
    cooperation_id: event.payload.cooperationId,
    time: event.time,
    event: told,
    audience: audienceOf(cooperation, event),
    lead_legal_party_id: cooperation?.leadLegalPartyId,
    organisation_ids: cooperation?.organisationIds ?? [],
    legal_party_ids: cooperation?.legalPartyIds ?? [],
    region_codes: cooperation?.regionCodes ?? [],
  };
}

async function knownCooperations(
  tx: EntityManager,
  ids: string[],
): Promise<Map<string, FeedCooperation>> {
  const rows = await tx.query<FeedCooperation[]>(
    `select cooperation_id as "cooperationId", lead_legal_party_id as "leadLegalPartyId",
       organisation_ids as "organisationIds", legal_party_ids as "legalPartyIds",
       region_codes as "regionCodes", signed_agreement_ids as "signedAgreementIds"
     from feed_cooperation where cooperation_id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.cooperationId, row]));
}

async function saveKnown(tx: EntityManager, known: FeedCooperation[]): Promise<void> {
  await tx.query(
    `insert into feed_cooperation (cooperation_id, lead_legal_party_id, organisation_ids,
       legal_party_ids, region_codes, signed_agreement_ids)
     select "cooperationId", "leadLegalPartyId", "organisationIds", "legalPartyIds", "regionCodes",
       "signedAgreementIds" from jsonb_to_recordset($1) as t("cooperationId" uuid,
       "leadLegalPartyId" uuid, "organisationIds" uuid[], "legalPartyIds" uuid[],
       "regionCodes" text[], "signedAgreementIds" uuid[])
     on conflict (cooperation_id) do update set organisation_ids = excluded.organisation_ids,
       legal_party_ids = excluded.legal_party_ids, region_codes = excluded.region_codes,
       signed_agreement_ids = excluded.signed_agreement_ids`,
    [JSON.stringify(known)],
  );
}
