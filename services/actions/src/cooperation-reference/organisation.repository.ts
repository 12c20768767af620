import { refusal, type OrgRef } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { partiesOf, takesPart, type Cooperation } from './cooperation';
import { MemberRow } from './member.entity';
import { OrganisationRow } from './organisation.entity';

/** An organisation as the agreement names it, or as partners told of it. */
export async function orgRefOf(
  tx: EntityManager,
  cooperation: Cooperation,
  organisationId: string,
): Promise<OrgRef> {
  const named = [cooperation.leadOrg, ...partiesOf(cooperation).map(({ org }) => org)].find(
    (org) => org.organisationId === organisationId,
  );
  if (named) return named;
  const row = await tx.findOneBy(OrganisationRow, { organisationId });
  if (!row) throw refusal('NOT_KNOWN_YET');
  if (row.mergedIntoId) return orgRefOf(tx, cooperation, row.mergedIntoId);
  const { legalPartyId, kind, name } = row;
  return { organisationId, legalPartyId, kind, name };
}

/** A party or executing unit of the cooperation; `pointer` is the field that names it. */
export async function participant(
  tx: EntityManager,
  cooperation: Cooperation,
  organisationId: string,
  pointer: string,
): Promise<OrgRef> {
  if (!takesPart(cooperation, organisationId))
    throw refusal('NOT_A_PARTY', {}, [{ pointer, code: 'NOT_A_PARTY' }]);
  return orgRefOf(tx, cooperation, organisationId);
}

/**
 * The member who stands for an organisation: the one that was named, else its only active liaison.
 * Where there are several, nobody is guessed.
 */
export async function liaisonOf(
  tx: EntityManager,
  organisationId: string,
  memberId: string | undefined,
  pointer: string,
): Promise<string | undefined> {
  if (!memberId) {
    const active = await tx.findBy(MemberRow, { organisationId, active: true });
    return active.length === 1 ? active[0]?.memberId : undefined;
  }
  const member = await tx.findOneBy(MemberRow, { memberId });
  if (!member) throw refusal('NOT_KNOWN_YET');
  if (!member.active || member.organisationId !== organisationId)
    throw refusal('MEMBER_NOT_ELIGIBLE', {}, [{ pointer, code: 'MEMBER_NOT_ELIGIBLE' }]);
  return memberId;
}
