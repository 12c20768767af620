import { refusal, type OrgRef } from '@nyata/contracts';
import type { Party } from './particulars';

export interface NamedParty
  extends Pick<Party, 'partyId' | 'org' | 'side' | 'signatoryOffice' | 'regionCode'> {
  executing: OrgRef[];
}

export interface NamedParties {
  leadOrg: OrgRef;
  initiatorOrg: OrgRef;
  parties: NamedParty[];
}

/** Who may stand in an agreement, and as what. A side is a legal party: units of one government are one side. */
export function assertParties({ leadOrg, initiatorOrg, parties }: NamedParties): void {
  const legalParties = new Set(parties.map(({ org }) => org.legalPartyId));
  assertNoneTwice(parties, ({ org }) => org.organisationId);
  if (legalParties.size < 2)
    throw refusal('PARTIES_TOO_FEW', {}, [{ pointer: '/parties', code: 'PARTIES_TOO_FEW' }]);
  assertNoneTwice(parties, ({ org }) => org.legalPartyId);
  if (new Set(parties.map(({ side }) => side)).size < parties.length)
    throw refusal('SIDE_TWICE', {}, [{ pointer: '/parties', code: 'SIDE_TWICE' }]);
  if (!legalParties.has(leadOrg.legalPartyId))
    throw refusal('LEAD_NOT_A_PARTY', {}, [
      { pointer: '/leadOrganisationId', code: 'LEAD_NOT_A_PARTY' },
    ]);
  if (!legalParties.has(initiatorOrg.legalPartyId))
    throw refusal('INITIATOR_NOT_A_PARTY', {}, [
      { pointer: '/initiatorOrganisationId', code: 'INITIATOR_NOT_A_PARTY' },
    ]);
  parties.forEach(assertOwnUnits);
}

function assertNoneTwice(
  parties: readonly NamedParty[],
  identity: (party: NamedParty) => string,
): void {
  const identities = parties.map(identity);
  const index = identities.findIndex((id, i) => identities.indexOf(id) < i);
  if (index === -1) return;
  const { name } = parties[index]!.org;
  const pointer = `/parties/${index}/organisationId`;
  throw refusal('PARTY_TWICE', { name }, [{ pointer, code: 'PARTY_TWICE', params: { name } }]);
}

function assertOwnUnits({ org, executing }: NamedParty, index: number): void {
  executing.forEach(({ legalPartyId, name }, unitIndex) => {
    if (legalPartyId === org.legalPartyId) return;
    const pointer = `/parties/${index}/executingOrganisationIds/${unitIndex}`;
    const code = 'EXECUTING_UNIT_OF_ANOTHER_PARTY';
    throw refusal(code, { name }, [{ pointer, code, params: { name } }]);
  });
}
