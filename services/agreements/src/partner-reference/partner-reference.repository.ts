import { Injectable } from '@nestjs/common';
import { refusal, type MappingStatus, type OrgRef, type PayloadOf } from '@nyata/contracts';
import { In, type EntityManager } from 'typeorm';
import { MappingReferenceRow } from './mapping-reference.entity';
import { MemberReferenceRow } from './member-reference.entity';
import { OrganisationReferenceRow } from './organisation-reference.entity';

/** What agreements know of organisations, members and mapping entries, and how it came to know. */
@Injectable()
export class PartnerReferenceRepository {
  async keepOrganisation(
    tx: EntityManager,
    { org, regionCode }: PayloadOf<'organisation-registered'>,
  ): Promise<void> {
    await tx.upsert(OrganisationReferenceRow, { ...org, regionCode: regionCode ?? null }, [
      'organisationId',
    ]);
  }

  async keepMember(
    tx: EntityManager,
    { memberId, org }: PayloadOf<'liaison-appointed'>,
    active: boolean,
  ): Promise<void> {
    const { organisationId, legalPartyId } = org;
    await tx.upsert(MemberReferenceRow, { memberId, organisationId, legalPartyId, active }, [
      'memberId',
    ]);
  }

  async keepMappingEntry(
    tx: EntityManager,
    { mappingEntryId, ownerOrganisationId, subjectMatter }: PayloadOf<'mapping-entry-identified'>,
  ): Promise<void> {
    const entry = { mappingEntryId, ownerOrganisationId, subjectMatter };
    await tx.upsert(MappingReferenceRow, { ...entry, status: 'IDENTIFIED' }, ['mappingEntryId']);
  }

  async moveMappingEntry(
    tx: EntityManager,
    { mappingEntryId }: { mappingEntryId: string },
    status: MappingStatus,
  ): Promise<void> {
    await tx.update(MappingReferenceRow, { mappingEntryId }, { status });
  }

  /** Organisations by id, each with its legal party; one that has not arrived yet is asked for again later. */
  async organisations(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, OrganisationReferenceRow>> {
    const wanted = [...new Set(ids)];
    const rows = await tx.query<OrganisationReferenceRow[]>(WITH_LEGAL_PARTIES, [wanted]);
    const known = new Map(rows.map((row) => [row.organisationId, row]));
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
  with wanted as (
    select organisation_id, legal_party_id from organisation_reference where organisation_id = any($1)
  )
  select organisation_id as "organisationId", legal_party_id as "legalPartyId", kind, name,
    region_code as "regionCode"
  from organisation_reference
  where organisation_id in
    (select organisation_id from wanted union select legal_party_id from wanted)`;

export const orgRefOf = ({
  organisationId,
  legalPartyId,
  kind,
  name,
}: OrganisationReferenceRow): OrgRef => ({ organisationId, legalPartyId, kind, name });
