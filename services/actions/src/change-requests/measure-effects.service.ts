import { refusal } from '@nyata/contracts';
import { newId, type Origin } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';
import { declareNoCost } from '../funding/funding';
import { fundingsOf, saveFunding } from '../funding/funding.repository';
import { retargetIndicator } from '../indicators/indicator';
import { IndicatorRow } from '../indicators/indicator.entity';
import { lockIndicator, saveIndicator } from '../indicators/indicator.repository';
import type { ChangeRequest } from './change-request';

/** Nobody needs money for the action in that year; what was planned for it would say otherwise. */
export async function carryOutNoCost(
  tx: EntityManager,
  { about, changeRequestId, cooperationId, note, proposal }: ChangeRequest,
  by: Origin,
): Promise<void> {
  const { actionId } = about;
  const fiscalYear = proposal.fiscalYear!;
  const [planned] = await fundingsOf(tx, { actionId, fiscalYear });
  if (planned) throw refusal('FUNDING_ALREADY_PLANNED', { fiscalYear, source: planned.source });
  const ids = { fundingId: newId(), cooperationId, actionId, fiscalYear };
  await saveFunding(tx, declareNoCost({ ...ids, reason: note, changeRequestId }), by);
}

/** An indicator of the same cooperation gets the target that both sides agreed on. */
export async function carryOutRetarget(
  tx: EntityManager,
  { changeRequestId, cooperationId, note, proposal }: ChangeRequest,
  by: Origin,
): Promise<void> {
  const indicatorId = proposal.indicatorId!;
  if (!(await tx.existsBy(IndicatorRow, { indicatorId, cooperationId })))
    throw refusal('NOT_FOUND');
  const indicator = await lockIndicator(tx, indicatorId);
  const change = { target: proposal.target!, reason: note, changeRequestId };
  await saveIndicator(tx, retargetIndicator(indicator, change, by), by);
}
