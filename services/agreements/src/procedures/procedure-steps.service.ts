import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@nyata/kernel';
import { ProcedureBook } from '@nyata/reference';
import type { Agreement, Decision } from '../agreements/agreement';
import { AgreementDecisionsService, type Command } from '../agreements/agreement-decisions.service';
import type { AgreementView } from '../agreements/agreement-view.dto';
import type { Acting } from './acting';
import { policyOf, type ProcedurePolicy } from './policy';

/** A step of a procedure: decided by the version of the policy that the agreement is pinned to. */
@Injectable()
export class ProcedureStepsService {
  constructor(
    private readonly decisions: AgreementDecisionsService,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
  ) {}

  take(
    command: Command,
    decide: (agreement: Agreement, policy: ProcedurePolicy, who: Acting) => Decision,
  ): Promise<AgreementView> {
    const { caller, by } = command;
    const who = { legalPartyId: caller.legalPartyId, roles: caller.roles };
    return this.decisions.take(command, (agreement) =>
      decide(agreement, policyOf(agreement, businessDate(by.now), this.book), who),
    );
  }
}
