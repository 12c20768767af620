import { refusal } from '@nyata/contracts';
import type { ProcedureStage } from '@nyata/reference';
import { isSettled, settle, stageOf } from '../procedures/procedure-run';

import type { Agreement } from './agreement';

/** Does the council decide on it? Undefined while the two budget questions are open. */
export function needsCouncil({
  role,
  cooperationType,
  burdensPublicOrRegion,
  inCurrentBudget,
}: Agreement): boolean | undefined {
  if (isForeign(cooperationType)) return role === 'UMBRELLA';
  if (role !== 'IMPLEMENTING' || cooperationType === 'SYNERGY') return false;
  if (burdensPublicOrRegion === undefined || inCurrentBudget === undefined) return undefined;
  return burdensPublicOrRegion || !inCurrentBudget;
}

/** Refuses to sign without the approvals that the law asks for; a stage that is not needed is skipped. */
export function settleApprovals(
  agreement: Agreement,
  rules: readonly ProcedureStage[],
  on: string,
): Agreement {
  const { procedure } = agreement;
  const needed = needsCouncil(agreement);
  if (needed === undefined) throw refusal('BUDGET_QUESTION_OPEN');
  if (needed && !isSettled(procedure, 'COUNCIL_APPROVAL'))
    throw refusal('COUNCIL_APPROVAL_REQUIRED');
  if (isForeign(agreement.cooperationType) && agreement.role === 'UMBRELLA')
    if (!isSettled(procedure, 'CENTRAL_APPROVAL')) throw refusal('CENTRAL_APPROVAL_REQUIRED');
  const skips = !needed && stageOf(procedure, 'COUNCIL_APPROVAL')?.status === 'OPEN';
  return skips
    ? { ...agreement, procedure: settle(procedure!, rules, 'COUNCIL_APPROVAL', 'SKIPPED', on) }
    : agreement;
}

const isForeign = (type: Agreement['cooperationType']) => type === 'KSDPL' || type === 'KSDLL';
