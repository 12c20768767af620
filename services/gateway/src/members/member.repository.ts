import type { OrgRef } from '@nyata/contracts';
import { eventWriter } from '@nyata/persistence';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { orgRefOf } from '../organisation-reference/organisation-reference.repository';
import { OrganisationReferenceRow } from '../organisation-reference/organisation-reference.entity';
import { IdentityRow } from '../sign-in/identity.entity';
import type { Member } from './member';
import { MemberRow } from './member.entity';

export const saveWithEvents = eventWriter('gateway');

/** A member, the organisation it acts for, and whether it ever signed in. */
export interface MemberRecord {
  member: MemberRow;
  organisation: OrgRef;
  regionCode: string | null;
  registrarLegalPartyId: string | null;
  hasSignedIn: boolean;
}

export const stateOf = (row: MemberRow): Member => ({
  memberId: row.memberId,
  organisationId: row.organisationId,
  roles: row.roles,
  displayName: row.displayName,
  email: row.email,
  regionScope: row.regionScope ?? undefined,
  locale: row.locale,
  leftOn: row.leftOn ?? undefined,
  leftReason: row.leftReason ?? undefined,
});

export const rowOf = (member: Member, version: number): MemberRow =>
  Object.assign(new MemberRow(), {
    ...member,
    version,
    regionScope: member.regionScope ?? null,
    leftOn: member.leftOn ?? null,
    leftReason: member.leftReason ?? null,
  });

interface JoinedRow extends MemberRow {
  organisation: OrganisationReferenceRow;
  identity: IdentityRow | null;
}

/** Members with their organisations, as a query that the caller narrows. */
export const memberQuery = (tx: EntityManager): SelectQueryBuilder<MemberRow> =>
  tx
    .createQueryBuilder(MemberRow, 'member')
    .innerJoinAndMapOne(
      'member.organisation',
      OrganisationReferenceRow,
      'organisation',
      'organisation.organisationId = member.organisationId',
    )
    .leftJoinAndMapOne(
      'member.identity',
      IdentityRow,
      'identity',
      'identity.memberId = member.memberId',
    );

export async function readMembers(query: SelectQueryBuilder<MemberRow>): Promise<MemberRecord[]> {
  const rows = (await query.getMany()) as JoinedRow[];
  return rows.map(({ organisation, identity, ...member }) => ({
    member: Object.assign(new MemberRow(), member),
    organisation: orgRefOf(organisation),
    regionCode: organisation.regionCode,
    registrarLegalPartyId: organisation.registrarLegalPartyId,
    hasSignedIn: identity !== null,
  }));
}

export const findMember = async (
  tx: EntityManager,
  memberId: string,
): Promise<MemberRecord | undefined> =>
  (await readMembers(memberQuery(tx).where('member.memberId = :memberId', { memberId })))[0];

/** The acting member with this e-mail; a person acts for one organisation at a time. */
export const findActingByEmail = (tx: EntityManager, email: string): Promise<MemberRow | null> =>
  tx
    .createQueryBuilder(MemberRow, 'member')
    .where('member.email = :email and member.left_on is null', { email: email.toLowerCase() })
    .getOne();
