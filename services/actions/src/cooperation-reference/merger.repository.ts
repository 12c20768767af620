import { Injectable } from '@nestjs/common';
import { readAsSurvivor, type Merger } from '@nyata/contracts';
import { followMerger, handOverSight } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { DocumentEvent } from './cooperation-reference.service';

/** Where actions name organisations. A report stays with the one that owed it: one per reporter and period. */
const NAMED_IN = [
  { table: 'cooperation', key: 'cooperation_id', columns: ['lead_org', 'documents'] },
  { table: 'action_plan', key: 'plan_id', columns: ['lead_organisation_id', 'adoptions'] },
  { table: 'action', key: 'action_id', columns: ['owner', 'counterpart'] },
  {
    table: 'milestone',
    key: 'milestone_id',
    columns: ['owner', 'confirmers', 'claims', 'owner_organisation_id'],
  },
  {
    table: 'change_request',
    key: 'change_request_id',
    columns: ['requested_by', 'decision'],
  },
  { table: 'obstacle', key: 'obstacle_id', columns: ['raised_by', 'owner', 'escalations'] },
  { table: 'update_request', key: 'request_id', columns: ['from_org', 'to_org'] },
  { table: 'member', key: 'member_id', columns: ['organisation_id'] },
];

/** Reads a merged organisation as its survivor, in what is there and in what comes later. */
@Injectable()
export class MergerRepository {
  async follow(tx: EntityManager, merger: Merger): Promise<void> {
    const { organisationId, survivor } = merger;
    await tx.query(
      `update organisation set merged_into_id = $2 where organisation_id = $1 or merged_into_id = $1`,
      [organisationId, survivor.organisationId],
    );
    await followMerger(tx, merger, NAMED_IN);
    await handOverSight(tx, merger);
  }

  /** The topics are not ordered against each other: an agreement may name an organisation that was merged since. */
  async asToday<E extends DocumentEvent>(tx: EntityManager, events: readonly E[]): Promise<E[]> {
    const ids = [...new Set(JSON.stringify(events).match(UUID) ?? [])];
    if (ids.length === 0) return [...events];
    const mergers = await tx.query<{ organisationId: string; survivor: Merger['survivor'] }[]>(
      `select m.organisation_id as "organisationId", jsonb_build_object('organisationId', s.organisation_id,
         'legalPartyId', s.legal_party_id, 'kind', s.kind, 'name', s.name) as survivor
       from organisation m join organisation s on s.organisation_id = m.merged_into_id
       where m.organisation_id = any($1)`,
      [ids],
    );
    return events.map((event) =>
      mergers.reduce(
        (read, merger) => ({ ...read, payload: readAsSurvivor(read.payload, merger) }),
        event,
      ),
    );
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
