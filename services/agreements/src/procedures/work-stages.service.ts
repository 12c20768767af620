import { Inject, Injectable } from '@nestjs/common';
import { businessDate, type Origin } from '@nyata/kernel';
import { ProcedureBook } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../agreements/agreement';
import { AgreementRow } from '../agreements/agreement.entity';
import { AgreementRepository } from '../agreements/agreement.repository';
import { WorkReferenceRepository } from '../work-reference/work-reference.repository';
import { policyOf } from './policy';
import { followWork } from './work-stages';

/** Lets the last stages of a cooperation's documents follow its plan and its reports. */
@Injectable()
export class WorkStagesService {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly work: WorkReferenceRepository,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
  ) {}

  /** A decision, and what follows from the work that has begun already. */
  async after(tx: EntityManager, decision: Decision, by: Origin): Promise<Decision> {
    const { state } = decision;
    if (state.signedOn === undefined || !state.procedure) return decision;
    const { rules } = policyOf(state, businessDate(by.now), this.book);
    return followWork(decision, rules, await this.work.begun(tx, state.cooperationId));
  }

  /** The plan was adopted, or a report came: every document of the cooperation follows. */
  async follow(tx: EntityManager, cooperationId: string, by: Origin): Promise<void> {
    const rows = await tx.find(AgreementRow, {
      where: { cooperationId },
      select: { agreementId: true },
      order: { agreementId: 'asc' },
    });
    for (const { agreementId } of rows) {
      const state = await this.agreements.load(tx, agreementId);
      const decision = await this.after(tx, { state, events: [] }, by);
      if (decision.events.length > 0) await this.agreements.save(tx, decision, by);
    }
  }
}
