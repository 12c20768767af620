import { Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import { IsNull, type EntityManager } from 'typeorm';
import type { BegunWork } from '../procedures/work-stages';
import { BegunWorkRow, ConfirmedMilestoneRow, FinalEvaluationRow } from './work-reference.entity';

/** What actions tell that an agreement's end depends on. */
export type WorkEvent = ReceivedEvent<
  | 'milestone-confirmed'
  | 'confirmation-retracted'
  | 'evaluation-concluded'
  | 'action-plan-adopted'
  | 'report-submitted'
>;

/** Keeps what we must know of the work that an agreement led to, from the events of actions. */
@Injectable()
export class WorkReferenceRepository {
  async keep(tx: EntityManager, { name, payload }: WorkEvent): Promise<void> {
    const { cooperationId } = payload;
    switch (name) {
      case 'milestone-confirmed':
        await tx.upsert(
          ConfirmedMilestoneRow,
          { milestoneId: payload.milestoneId, cooperationId },
          ['milestoneId'],
        );
        return;
      case 'confirmation-retracted':
        await tx.delete(ConfirmedMilestoneRow, { milestoneId: payload.milestoneId });
        return;
      case 'action-plan-adopted':
        await this.begin(tx, cooperationId, 'planAdoptedOn', payload.on);
        return;
      case 'report-submitted':
        await this.begin(tx, cooperationId, 'firstReportOn', payload.submittedOn);
        return;
      case 'evaluation-concluded':
        if (payload.kind === 'FINAL')
          await tx.upsert(
            FinalEvaluationRow,
            {
              evaluationId: payload.roundId,
              cooperationId,
              agreementId: payload.agreementId ?? null,
            },
            ['evaluationId'],
          );
    }
  }

  /** The first plan and the first report count; what follows them is no beginning. */
  private async begin(
    tx: EntityManager,
    cooperationId: string,
    what: keyof BegunWork,
    on: string | undefined,
  ): Promise<void> {
    const known = await tx.findOneBy(BegunWorkRow, { cooperationId });
    if (on === undefined || known?.[what]) return;
    await tx.upsert(BegunWorkRow, { cooperationId, [what]: on }, ['cooperationId']);
  }

  async begun(tx: EntityManager, cooperationId: string): Promise<BegunWork> {
    const known = await tx.findOneBy(BegunWorkRow, { cooperationId });
    return {
      ...(known?.planAdoptedOn && { planAdoptedOn: known.planAdoptedOn }),
      ...(known?.firstReportOn && { firstReportOn: known.firstReportOn }),
    };
  }

  hasConfirmedWork(tx: EntityManager, cooperationId: string): Promise<boolean> {
    return tx.existsBy(ConfirmedMilestoneRow, { cooperationId });
  }

  /** The final evaluation that lets an agreement end: its own, or the cooperation's. */
  async finalEvaluationOf(
    tx: EntityManager,
    { cooperationId, agreementId }: { cooperationId: string; agreementId: string },
  ): Promise<string | undefined> {
    const found = await tx.findOne(FinalEvaluationRow, {
      where: [
        { cooperationId, agreementId },
        { cooperationId, agreementId: IsNull() },
      ],
      order: { evaluationId: 'desc' },
    });
    return found?.evaluationId;
  }
}
