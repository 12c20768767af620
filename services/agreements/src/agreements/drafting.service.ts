import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { ProcedureBook } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import { AccessRepository } from '../access/access.repository';
import { PartnerReferenceRepository } from '../partner-reference/partner-reference.repository';
import { RegisterNumberRepository } from '../numbering/register-number.repository';
import { assertKind } from '../procedures/agreement-kinds';
import { stateOf } from '../state';
import type { Agreement } from './agreement';
import { AgreementNumberRepository } from './agreement-number.repository';
import { AgreementRepository } from './agreement.repository';
import type { AgreementView } from './agreement-view.dto';
import { AgreementViewsService } from './agreement-views.service';
import type { DraftAgreement } from './draft-agreement.dto';
import { draft, type Particulars, type Surroundings } from './drafting';
import type { RegisterAgreement } from './register-agreement.dto';
import { register } from './registration';
import { assertAffairs, assertMayBegin, organisationsIn, resolve, typedParties } from './resolving';

/** How agreements begin: as a draft, or registered when they are signed already. */
@Injectable()
export class DraftingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
    private readonly numbers: AgreementNumberRepository,
    private readonly access: AccessRepository,
    private readonly partners: PartnerReferenceRepository,
    private readonly views: AgreementViewsService,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
    private readonly registerNumbers: RegisterNumberRepository,
  ) {}

  draft(body: DraftAgreement, caller: Caller, by: Origin): Promise<AgreementView> {
    const input = stateOf(body);
    return this.database.transaction(async (tx) => {
      const { particulars, known } = await this.resolve(tx, input, caller);
      await this.assertMappingReady(tx, particulars.mappingEntryIds);
      const similarAgreementId = await this.similarTo(tx, particulars);
      const numbered = await this.numbered(tx, particulars, by);
      const decision = draft(numbered, { ...known, similarAgreementId }, by);
      assertKind(decision.state, this.book.at(businessDate(by.now)));
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }

  register(body: RegisterAgreement, caller: Caller, by: Origin): Promise<AgreementView> {
    const input = stateOf(body);
    return this.database.transaction(async (tx) => {
      const { particulars, known } = await this.resolve(tx, input, caller);
      await this.partners.mappingEntries(tx, particulars.mappingEntryIds);
      const { numbers, signedOn, status, origin = 'REGISTERED', ending, legacyNotes } = input;
      // The old register keeps the numbers that it had.
      const numbered =
        origin === 'IMPORTED' ? particulars : await this.numbered(tx, particulars, by);
      const decision = register(
        { ...numbered, numbers, signedOn, status, origin, ending, legacyNotes },
        known,
        by,
      );
      assertKind(decision.state, this.book.at(businessDate(by.now)));
      await this.numbers.claim(tx, decision.state);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }

  private async numbered(
    tx: EntityManager,
    particulars: Particulars,
    by: Origin,
  ): Promise<Particulars> {
    const { registerNo, leadOrg } = particulars;
    const entry = { legalPartyId: leadOrg.legalPartyId, registerNo };
    const no = await this.registerNumbers.numberFor(tx, entry, businessDate(by.now));
    return { ...particulars, ...(no !== undefined && { registerNo: no }) };
  }

  /** The input with every organisation that it names, checked against what the caller may begin. */
  private async resolve(
    tx: EntityManager,
    input: DraftAgreement,
    caller: Caller,
  ): Promise<{ particulars: Particulars; known: Surroundings }> {
    assertAffairs(input.affairCodes);
    const organisations = await this.partners.organisations(tx, organisationsIn(input));
    const particulars = resolve(input, organisations);
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
