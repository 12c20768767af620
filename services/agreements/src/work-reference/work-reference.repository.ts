import { Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import { IsNull, type EntityManager } from 'typeorm';
import { ConfirmedMilestoneRow, FinalEvaluationRow } from './work-reference.entity';

/** What actions tell that an agreement's end depends on. */
export type WorkEvent = ReceivedEvent<
  'milestone-confirmed' | 'confirmation-retracted' | 'evaluation-concluded'
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
