import { Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { In, type EntityManager } from 'typeorm';
import { MappingReferenceRow } from './mapping-reference.entity';
import { MemberReferenceRow } from './member-reference.entity';
import { OrganisationReferenceRow } from './organisation-reference.entity';
import { newsOf, type PartnerEvent } from './partner-reference.projection';

/** What agreements know of organisations, members and mapping entries, and how it came to know. */
@Injectable()
export class PartnerReferenceRepository {
  /** Learns from a batch of partners' events, with a statement per kind of row. */
  async keep(tx: EntityManager, events: readonly PartnerEvent[]): Promise<void> {
    const { organisations, members, entries, moves } = newsOf(events);
    if (organisations.size > 0)
      await tx.upsert(OrganisationReferenceRow, [...organisations.values()], ['organisationId']);
    if (members.size > 0) await tx.upsert(MemberReferenceRow, [...members.values()], ['memberId']);
    if (entries.size > 0)
      await tx.upsert(MappingReferenceRow, [...entries.values()], ['mappingEntryId']);
    if (moves.size > 0)
      await tx.query(
        `update mapping_reference m set status = moved.status
         from unnest($1::uuid[], $2::text[]) as moved(id, status) where m.mapping_entry_id = moved.id`,
        [[...moves.keys()], [...moves.values()]],
      );
  }

  /** Organisations by id, each with its legal party; one that has not arrived yet is asked for again later. */
  async organisations(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, OrganisationReferenceRow>> {
    const wanted = [...new Set(ids)];
    const rows = await tx.query<(OrganisationReferenceRow & { asked: string })[]>(
      WITH_LEGAL_PARTIES,
      [wanted],
    );
    const known = new Map(rows.map(({ asked, ...row }) => [asked, row]));
    if (wanted.some((id) => !known.has(id))) throw refusal('NOT_KNOWN_YET');
    return known;
  }

  async member(tx: EntityManager, memberId: string): Promise<MemberReferenceRow> {
    const member = await tx.findOneBy(MemberReferenceRow, { memberId });
    if (!member) throw refusal('NOT_KNOWN_YET');
    return member;
  }

  async mappingEntries(tx: EntityManager, ids: readonly string[]): Promise<MappingReferenceRow[]> {
    if (ids.length === 0) return [];
    const wanted = [...new Set(ids)];
    const rows = await tx.findBy(MappingReferenceRow, { mappingEntryId: In(wanted) });
    if (rows.length < wanted.length) throw refusal('NOT_KNOWN_YET');
    return rows;
  }
}

const WITH_LEGAL_PARTIES = `
  with today as (
    select o.organisation_id as asked, s.*
    from organisation_reference o join organisation_reference s
      on s.organisation_id = coalesce(o.merged_into_id, o.organisation_id)
    where o.organisation_id = any($1)
  ), wanted as (
    select * from today
    union
    select organisation_id, p.* from organisation_reference p
    where organisation_id in (select legal_party_id from today)
  )
  select asked, organisation_id as "organisationId", legal_party_id as "legalPartyId", kind, name,
    region_code as "regionCode"
  from wanted`;
