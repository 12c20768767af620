import { Injectable } from '@nestjs/common';
import type { Merger } from '@nyata/contracts';
import { followMerger, handOverSight } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';

/** Where agreements name organisations. */
const NAMED_IN = [
  {
    table: 'agreement',
    key: 'agreement_id',
    columns: [
      'lead_org',
      'initiator_org',
      'parties',
      'numbers',
      'amendments',
      'obligations',
      'lead_organisation_id',
      'lead_legal_party_id',
      'party_organisation_ids',
    ],
  },
  { table: 'member_reference', key: 'member_id', columns: ['organisation_id', 'legal_party_id'] },
];

/** Reads a merged organisation as its survivor, in what is there and in what will name it later. */
@Injectable()
export class MergerRepository {
  async follow(tx: EntityManager, merger: Merger): Promise<void> {
    await tx.query(
      `update organisation_reference set merged_into_id = $2 where organisation_id = $1 or merged_into_id = $1`,
      [merger.organisationId, merger.survivor.organisationId],
    );
    await followMerger(tx, merger, NAMED_IN);
    await handOverSight(tx, merger);
  }
}
