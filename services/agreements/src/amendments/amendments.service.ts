import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { businessDate } from '@nyata/kernel';
import { ProcedureBook } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import type { Agreement } from '../agreements/agreement';
import { AgreementDecisionsService, type Command } from '../agreements/agreement-decisions.service';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import type { AgreementView } from '../agreements/agreement-view.dto';
import { AgreementRepository } from '../agreements/agreement.repository';
import { CooperationDocumentsRepository } from '../agreements/cooperation-documents.repository';
import { PartnerReferenceRepository } from '../partner-reference/partner-reference.repository';
import { draftAmendment, draftOf, withdrawAmendment, type Amending } from './amendment';
import { signAmendment, type AmendmentSigning } from './amendment-signing';
import type { TermsView } from './amendments.dto';
import { termsAsOf } from './terms';

/** Use cases of amendments: what the parties agree after they signed. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly decisions: AgreementDecisionsService,
    private readonly agreements: AgreementRepository,
    private readonly cooperation: CooperationDocumentsRepository,
    private readonly partners: PartnerReferenceRepository,
    private readonly views: AgreementViewsService,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
  ) {}

  draft(command: Command, amending: Amending): Promise<AgreementView> {
    const { by } = command;
    const { policyVersion } = this.book.at(businessDate(by.now));
    return this.decisions.take(command, async (agreement, tx) => {
      await this.assertOwnUnits(tx, agreement, amending);
      return draftAmendment(agreement, amending, policyVersion, by);
    });
  }

  withdraw(command: Command, amendmentId: string, reason: string): Promise<AgreementView> {
    return this.decisions.take(command, (agreement) =>
      withdrawAmendment(agreement, amendmentId, reason),
    );
  }

  sign(command: Command, amendmentId: string, signing: AmendmentSigning): Promise<AgreementView> {
    const { by } = command;
    return this.decisions.take(command, async (agreement, tx) => {
      const { policyVersion } = draftOf(agreement, amendmentId);
      const { procedures } =
        this.book.ofVersion(policyVersion) ?? this.book.at(businessDate(by.now));
      const umbrellaEndsOn = await this.cooperation.umbrellaEndsOn(tx, agreement);
      const surroundings = { rules: procedures['AMENDMENT'] ?? [], umbrellaEndsOn };
      return signAmendment(agreement, amendmentId, signing, surroundings, by);
    });
  }

  async terms(agreementId: string, asOf?: string): Promise<TermsView> {
    const agreement = await this.agreements.find(agreementId);
    if (!agreement) throw refusal('NOT_FOUND');
    return termsAsOf(agreement, asOf ?? this.views.today());
  }

  /** Units carry out what their own party owes. */
  private async assertOwnUnits(
    tx: EntityManager,
    { parties }: Agreement,
    { changes }: Amending,
  ): Promise<void> {
    const units = changes.units ?? [];
    const ids = units.flatMap(({ executingOrganisationIds }) => executingOrganisationIds);
    if (ids.length === 0) return;
    const known = await this.partners.organisations(tx, ids);
    for (const { partyId, executingOrganisationIds } of units) {
      const party = parties.find((candidate) => candidate.partyId === partyId);
      const foreign = executingOrganisationIds.find(
        (id) => party && known.get(id)!.legalPartyId !== party.org.legalPartyId,
      );
      if (foreign)
        throw refusal('EXECUTING_UNIT_OF_ANOTHER_PARTY', { name: known.get(foreign)!.name });
    }
  }
}
