import { partitionOf } from '@nyata/contracts';
import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { audienceOf, learn, type FeedCooperation, type FeedEvent } from './audience';

/** An entry that is there already is the same one: the log has one record at each offset. */
const saveEntries = rowWriter<ReturnType<typeof entryOf>>({
  table: 'feed_entry',
  key: ['part', 'off'],
  existing: 'keep',
  columns: {
    part: 'smallint',
    off: 'bigint',
    event_id: 'uuid',
    name: 'text',
    cooperation_id: 'uuid',
    time: 'timestamptz',
    event: 'jsonb',
    audience: 'text',
    lead_legal_party_id: 'uuid',
    organisation_ids: 'uuid[]',
    legal_party_ids: 'uuid[]',
    region_codes: 'text[]',
  },
});

const saveCooperations = rowWriter<CooperationRow>({
  table: 'feed_cooperation',
  key: ['cooperation_id'],
  skipUnchanged: true,
  columns: {
    cooperation_id: 'uuid',
    lead_legal_party_id: 'uuid',
    organisation_ids: 'uuid[]',
    legal_party_ids: 'uuid[]',
    region_codes: 'text[]',
    signed_agreement_ids: 'uuid[]',
  },
});

/** Appends a batch's events to the feed, each with those who may read it. */
export async function appendToFeed(
  tx: EntityManager,
  events: readonly FeedEvent[],
): Promise<string[]> {
  const ids = [...new Set(events.map(({ payload }) => payload.cooperationId))].sort();
  const known = await knownCooperations(tx, ids);
  const learnt = new Map<string, FeedCooperation>();
  const entries = events.map((event) => {
    const { cooperationId } = event.payload;
    const before = known.get(cooperationId);
    const cooperation = learn(before, event);
    if (cooperation && cooperation !== before) {
      known.set(cooperationId, cooperation);
      learnt.set(cooperationId, cooperation);
    }
    return entryOf(event, cooperation);
  });
  await saveCooperations(tx, [...learnt.values()].map(rowOf));
  await saveEntries(tx, entries);
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
    `-- by key
     select cooperation_id as "cooperationId", lead_legal_party_id as "leadLegalPartyId",
       organisation_ids as "organisationIds", legal_party_ids as "legalPartyIds",
       region_codes as "regionCodes", signed_agreement_ids as "signedAgreementIds"
     from feed_cooperation where cooperation_id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.cooperationId, row]));
}

interface CooperationRow {
  cooperation_id: string;
  lead_legal_party_id: string;
  organisation_ids: string[];
  legal_party_ids: string[];
  region_codes: string[];
  signed_agreement_ids: string[];
}

const rowOf = (cooperation: FeedCooperation): CooperationRow => ({
  cooperation_id: cooperation.cooperationId,
  lead_legal_party_id: cooperation.leadLegalPartyId,
  organisation_ids: cooperation.organisationIds,
  legal_party_ids: cooperation.legalPartyIds,
  region_codes: cooperation.regionCodes,
  signed_agreement_ids: cooperation.signedAgreementIds,
});
