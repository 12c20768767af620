import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { MergePreview, TouchedDocument, TouchedMilestone } from './closing.dto';
import type { Organisation } from './organisation';

const SHOWN = 100;

/** What names an organisation that is about to be read as another one. */
@Injectable()
export class TouchedByMergeRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async of(
    merged: Organisation,
    survivor: Organisation,
  ): Promise<Omit<MergePreview, 'merged' | 'survivor'>> {
    const { source } = this.database;
    const [counts] = await source.query<Counts[]>(COUNTS, [merged.organisationId]);
    const agreements = await source.query<TouchedDocument[]>(AGREEMENTS, [
      merged.organisationId,
      SHOWN,
    ]);
    return {
      organisationsBelow: Number(counts!.below),
      mappingEntries: Number(counts!.entries),
      openActions: Number(counts!.actions),
      agreements,
      confirmationsLost: await this.confirmationsLost(merged, survivor),
    };
  }

  /** Confirmations whose claimant and confirmer would be of one legal party. */
  async confirmationsLost(
    merged: Organisation,
    survivor: Organisation,
    tx: EntityManager = this.database.source.manager,
  ): Promise<TouchedMilestone[]> {
    return tx.query<TouchedMilestone[]>(CONFIRMATIONS_LOST, [
      merged.organisationId,
      survivor.legalPartyId,
    ]);
  }

  /** The survivor owns what the merged one owned here; the events of an entry keep the key they began with. */
  async hand(tx: EntityManager, merged: Organisation, survivor: Organisation): Promise<void> {
    await tx.query(
      `update mapping_entry set owner_organisation_id = $2, owner_legal_party_id = $3
       where owner_organisation_id = $1`,
      [merged.organisationId, survivor.organisationId, survivor.legalPartyId],
    );
    await tx.query(
      `update mapping_entry set owner_legal_party_id = $2 where owner_legal_party_id = $1`,
      [merged.organisationId, survivor.legalPartyId],
    );
    await tx.query(
      `update mapping_entry set candidate_organisation_ids = array_replace(candidate_organisation_ids, $1, $2)
       where candidate_organisation_ids @> array[$1::uuid]`,
      [merged.organisationId, survivor.organisationId],
    );
    await tx.query(
      'update organisation set escalation_organisation_id = $2 where escalation_organisation_id = $1',
      [merged.organisationId, survivor.organisationId],
    );
    await tx.query(
      `update match m set organisation_id = $2 where organisation_id = $1 and not exists (
         select 1 from match o where o.mapping_entry_id = m.mapping_entry_id and o.organisation_id = $2)`,
      [merged.organisationId, survivor.organisationId],
    );
  }
}

interface Counts {
  below: string;
  entries: string;
  actions: string;
}

const COUNTS = `
  with recursive below as (
    select organisation_id as id from organisation where parent_organisation_id = $1
    union
    select o.organisation_id from organisation o join below b on o.parent_organisation_id = b.id
  )
  select (select count(*) from below) as below,
    (select count(*) from mapping_entry where owner_organisation_id = $1) as entries,
    (select count(*) from owned_action where open and owner_organisation_id = $1) as actions`;

const AGREEMENTS = `
  select agreement_id as "agreementId", cooperation_id as "cooperationId", title from cooperation_document
  where party_organisation_ids @> array[$1::uuid] order by agreement_id desc limit $2`;

// The merged organisation and all below it come under the survivor's legal party.
const CONFIRMATIONS_LOST = `
  with recursive moving as (
    select $1::uuid as id
    union
    select o.organisation_id from organisation o join moving m on o.parent_organisation_id = m.id
  ), party as (
    select n.organisation_id,
      case when n.now_id in (select id from moving) then $2::uuid else n.legal_party_id end as after,
      n.legal_party_id as before
    from organisation_now n
    where n.legal_party_id = $2 or n.now_id in (select id from moving)
  )
  select m.milestone_id as "milestoneId", m.cooperation_id as "cooperationId", m.title
  from delivered_milestone m
    join party o on o.organisation_id = m.owner_organisation_id
    join party c on c.organisation_id = m.confirmed_by_organisation_id
  where m.state = 'CONFIRMED' and o.after = c.after and o.before <> c.before
  order by m.milestone_id limit ${SHOWN}`;
