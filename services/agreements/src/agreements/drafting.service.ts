import { Inject, Injectable } from '@nestjs/common';
import { allows, scopesOf, type Caller } from '@nyata/auth';
import { refusal, type OrgRef } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { affairByCode } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import { AccessRepository } from '../access/access.repository';
import type { TypedParty } from '../cooperation-type/cooperation-type';
import type { OrganisationReferenceRow } from '../partner-reference/organisation-reference.entity';
import {
  orgRefOf,
  PartnerReferenceRepository,
} from '../partner-reference/partner-reference.repository';
import { stateOf } from '../state';
import type { Agreement } from './agreement';
import { AgreementRepository } from './agreement.repository';
import type { AgreementView } from './agreement-view.dto';
import { AgreementViewsService } from './agreement-views.service';
import type { DraftAgreement } from './draft-agreement.dto';
import { draft, type Particulars, type Surroundings } from './drafting';
import type { RegisterAgreement } from './register-agreement.dto';
import { register } from './registration';

type Organisations = ReadonlyMap<string, OrganisationReferenceRow>;

/** How agreements begin: as a draft, or registered when they are signed already. */
@Injectable()
export class DraftingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
    private readonly access: AccessRepository,
    private readonly partners: PartnerReferenceRepository,
    private readonly views: AgreementViewsService,
  ) {}

  draft(body: DraftAgreement, caller: Caller, by: Origin): Promise<AgreementView> {
    const input = stateOf(body);
    return this.database.transaction(async (tx) => {
      const { particulars, known } = await this.resolve(tx, input, caller);
      await this.assertMappingReady(tx, particulars.mappingEntryIds);
      const similarAgreementId = await this.similarTo(tx, particulars);
      const decision = draft(particulars, { ...known, similarAgreementId }, by);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }

  register(body: RegisterAgreement, caller: Caller, by: Origin): Promise<AgreementView> {
    const input = stateOf(body);
    return this.database.transaction(async (tx) => {
      const { particulars, known } = await this.resolve(tx, input, caller);
      await this.partners.mappingEntries(tx, particulars.mappingEntryIds);
      const { numbers, signedOn, status, origin = 'REGISTERED', ending, legacyNotes } = input;
      const decision = register(
        { ...particulars, numbers, signedOn, status, origin, ending, legacyNotes },
        known,
        by,
      );
      await this.agreements.claimNumbers(tx, decision.state);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }

  /** The input with every organisation that it names, checked against what the caller may begin. */
  private async resolve(
    tx: EntityManager,
    input: DraftAgreement,
    caller: Caller,
  ): Promise<{ particulars: Particulars; known: Surroundings }> {
    assertAffairs(input.affairCodes);
    const organisations = await this.partners.organisations(tx, [
      input.leadOrganisationId,
      input.initiatorOrganisationId,
      ...input.parties.flatMap((party) => [
        party.organisationId,
        ...party.executingOrganisationIds,
      ]),
    ]);
    const orgRef = (id: string): OrgRef => orgRefOf(organisations.get(id)!);
    const particulars: Particulars = {
      ...input,
      agreementId: newId(),
      scope: input.scope ?? [],
      mappingEntryIds: input.mappingEntryIds ?? [],
      acknowledgedOverlap: input.acknowledgedOverlap ?? false,
      leadOrg: orgRef(input.leadOrganisationId),
      initiatorOrg: orgRef(input.initiatorOrganisationId),
      parties: input.parties.map(({ organisationId, executingOrganisationIds, ...party }) => ({
        ...party,
        partyId: newId(),
        org: orgRef(organisationId),
        executing: executingOrganisationIds.map(orgRef),
        regionCode: regionOf(organisationId, organisations),
      })),
    };
    assertMayBegin(particulars, caller);
    const umbrella = await this.umbrella(tx, input.umbrellaId, caller);
    return { particulars, known: { ...typedParties(particulars, organisations), umbrella } };
  }

  private async umbrella(
    tx: EntityManager,
    id: string | undefined,
    caller: Caller,
  ): Promise<Agreement | undefined> {
    if (id === undefined) return undefined;
    const umbrella = await this.agreements.find(id, tx);
    const facts = umbrella && (await this.access.factsOf(umbrella, tx));
    const visible = facts && allows(caller, 'agreements.read', facts) === 'allowed';
    if (!umbrella || !visible || umbrella.role !== 'UMBRELLA')
      throw refusal('UMBRELLA_UNKNOWN', {}, [{ pointer: '/umbrellaId', code: 'UMBRELLA_UNKNOWN' }]);
    return umbrella;
  }

  private async assertMappingReady(tx: EntityManager, ids: readonly string[]): Promise<void> {
    for (const { mappingEntryId, status } of await this.partners.mappingEntries(tx, ids))
      if (status === 'IDENTIFIED' || status === 'DROPPED')
        throw refusal('MAPPING_ENTRY_NOT_READY', { mappingEntryId, status });
  }

  private async similarTo(
    tx: EntityManager,
    particulars: Particulars,
  ): Promise<string | undefined> {
    if (particulars.role !== 'UMBRELLA') return undefined;
    return this.agreements.similarTo(tx, {
      leadLegalPartyId: particulars.leadOrg.legalPartyId,
      partyOrganisationIds: particulars.parties.map(({ org }) => org.legalPartyId),
      mainAffair: particulars.affairCodes[0],
    });
  }
}

/** Only the lead's own offices begin an agreement; an agency only what it initiates itself. */
function assertMayBegin({ leadOrg, initiatorOrg }: Particulars, caller: Caller): void {
  if (leadOrg.legalPartyId !== caller.legalPartyId)
    throw refusal('LEAD_NOT_OWN', {}, [{ pointer: '/leadOrganisationId', code: 'LEAD_NOT_OWN' }]);
  const anyInitiator = scopesOf(caller, 'agreements.draft').has('a');
  if (!anyInitiator && initiatorOrg.organisationId !== caller.organisationId)
    throw refusal('INITIATOR_NOT_OWN', {}, [
      { pointer: '/initiatorOrganisationId', code: 'INITIATOR_NOT_OWN' },
    ]);
}

function assertAffairs(affairCodes: readonly string[]): void {
  affairCodes.forEach((code, index) => {
    if (!affairByCode(code))
      throw refusal('AFFAIR_UNKNOWN', { code }, [
        { pointer: `/affairCodes/${index}`, code: 'AFFAIR_UNKNOWN', params: { code } },
      ]);
  });
}

/** The region of an organisation is that of its government. */
function regionOf(id: string, organisations: Organisations): string | undefined {
  const own = organisations.get(id)!;
  return organisations.get(own.legalPartyId)?.regionCode ?? own.regionCode ?? undefined;
}

/** The parties as the law sees them: by the top of their parent chains. */
function typedParties(
  { leadOrg, parties }: Particulars,
  organisations: Organisations,
): Pick<Surroundings, 'lead' | 'others'> {
  const typed = ({ organisationId, legalPartyId }: OrgRef): TypedParty => {
    const { kind, regionCode } =
      organisations.get(legalPartyId) ?? organisations.get(organisationId)!;
    return { kind, regionCode: regionCode ?? undefined };
  };
  return {
    lead: typed(leadOrg),
    others: parties
      .filter(({ org }) => org.legalPartyId !== leadOrg.legalPartyId)
      .map(({ org }) => typed(org)),
  };
}
