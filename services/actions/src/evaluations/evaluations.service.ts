import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal, type EvaluationSide } from '@nyata/contracts';
import { CLOCK, DATABASE, demand } from '@nyata/http';
import { businessDate, newId, type Clock, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { factsOf } from '../cooperation-reference/cooperation-facts';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import { closePlan } from '../plans/plan';
import { lockPlan, planOf, savePlan } from '../plans/plan.repository';
import { saidIn } from '../state';
import { answerRound, concludeRound, openRound } from './evaluation';
import { findRound, lockRound, saveRound } from './evaluation.repository';
import type { AnswerRound, ConcludeRound, OpenRound, RoundDetail } from './evaluations.dto';
import { prefilledFor } from './prefilled.projection';

/** Use cases of evaluation rounds. */
@Injectable()
export class EvaluationsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  open(body: OpenRound, caller: Caller, by: Origin): Promise<RoundDetail> {
    return this.database.transaction(async (tx) => {
      const { cooperationId } = body;
      const known = await tx.findOneBy(CooperationRow, { cooperationId });
      demand(caller, 'evaluations.open', known && factsOf(known));
      const cooperation = await cooperationOf(tx, cooperationId);
      const command = { ...saidIn(body), roundId: newId() };
      return saveRound(tx, openRound(command, cooperation, by), by);
    });
  }

  answer(
    id: string,
    version: number,
    body: AnswerRound,
    caller: Caller,
    by: Origin,
  ): Promise<RoundDetail> {
    return this.database.transaction(async (tx) => {
      const round = await lockRound(tx, id, version);
      const cooperation = await cooperationOf(tx, round.cooperationId);
      const form = {
        org: await orgRefOf(tx, cooperation, caller.organisationId),
        side: sideOf(caller),
        answers: Object.fromEntries(body.answers.map(({ question, text }) => [question, text])),
        rating: body.rating,
        recommendation: body.recommendation,
      };
      return saveRound(tx, answerRound(round, form, by), by);
    });
  }

  /** A final round of the whole cooperation closes its plan in the same transaction. */
  conclude(
    id: string,
    version: number,
    body: ConcludeRound,
    caller: Caller,
    by: Origin,
  ): Promise<RoundDetail> {
    return this.database.transaction(async (tx) => {
      const { cooperationId, kind, agreementId } = await findRound(tx, id);
      const plan = await planOf(tx, cooperationId);
      const locked = plan && (await lockPlan(tx, plan.planId));
      const round = await lockRound(tx, id, version);
      const cooperation = await cooperationOf(tx, cooperationId);
      const org = await orgRefOf(tx, cooperation, caller.organisationId);
      const open = await countOpenActions(tx, cooperationId, agreementId);
      const known = await prefilledFor(tx, round, businessDate(by.now));
      const decision = concludeRound(round, { ...body, by: org, known }, open, by);
      const concluded = await saveRound(tx, decision, by);
      if (kind === 'FINAL' && !agreementId && locked && locked.status !== 'CLOSED') {
        const first = cooperation.documents[0];
        if (!first) throw refusal('NOT_KNOWN_YET');
        await savePlan(tx, closePlan(locked, first.agreementId, 'EVALUATION_CONCLUDED'), by);
      }
      return concluded;
    });
  }

  async view(id: string): Promise<RoundDetail> {
    const { manager } = this.database.source;
    const round = await findRound(manager, id);
    const prefilled =
      round.conclusion?.known ??
      (await prefilledFor(manager, round, businessDate(this.clock.now())));
    return { ...round, prefilled };
  }
}

const countOpenActions = (
  tx: EntityManager,
  cooperationId: string,
  agreementId?: string,
): Promise<number> =>
  tx.countBy(ActionRow, {
    cooperationId,
    status: In(['PLANNED', 'IN_PROGRESS']),
    ...(agreementId && { implementingAgreementId: agreementId }),
  });

function sideOf({ roles }: Caller): EvaluationSide {
  if (roles.includes('bureau-officer') || roles.includes('bureau-head')) return 'BUREAU';
  return roles.includes('agency-liaison') ? 'AGENCY' : 'PARTNER';
}
