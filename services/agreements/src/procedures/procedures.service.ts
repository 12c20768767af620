import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { proceduresAt } from '@nyata/reference';
import { AgreementRepository } from '../agreements/agreement.repository';
import type { AgreementView } from '../agreements/agreement-view.dto';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import { stateOf } from '../state';
import { policyOf } from './policy';
import type { CompleteStage, ProcedureView } from './procedures.dto';
import { completeStage, startProcedure } from './stages';

/** Use cases of the way from a draft to its signatures. */
@Injectable()
export class ProceduresService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
    private readonly views: AgreementViewsService,
  ) {}

  list(): ProcedureView[] {
    const { policyVersion, procedures } = proceduresAt(this.views.today());
    return Object.entries(procedures).map(([procedure, stages]) => ({
      procedure,
      policyVersion,
      stages: [...stages],
    }));
  }

  start(id: string, version: number, caller: Caller, by: Origin): Promise<AgreementView> {
    return this.database.transaction(async (tx) => {
      const agreement = await this.agreements.load(tx, id, version);
      const policy = policyOf(agreement, businessDate(by.now));
      const decision = startProcedure(agreement, policy, by);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }

  completeStage(
    id: string,
    version: number,
    input: CompleteStage,
    caller: Caller,
    by: Origin,
  ): Promise<AgreementView> {
    return this.database.transaction(async (tx) => {
      const agreement = await this.agreements.load(tx, id, version);
      const policy = policyOf(agreement, businessDate(by.now));
      const decision = completeStage(agreement, stateOf(input), policy, by);
      return this.views.whole(await this.agreements.save(tx, decision, by), caller);
    });
  }
}
