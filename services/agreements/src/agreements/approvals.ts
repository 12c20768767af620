import { refusal } from '@nyata/contracts';
import type { ProcedureStage } from '@nyata/reference';
import { faultsOf, suppliedIn } from '../procedures/blocker';
import { isSettled, settle, stageClosedBy, stageOf } from '../procedures/procedure-run';
import type { Agreement } from './agreement';

type Rules = readonly ProcedureStage[];

/** Does the council decide on it? Undefined while the two budget questions are open. */
export function needsCouncil(
  { burdensPublicOrRegion, inCurrentBudget }: Agreement,
  rules: Rules,
): boolean | undefined {
  const stage = stageClosedBy(rules, 'COUNCIL');
  if (!stage) return false;
  if (!stage.onlyIf) return true;
  if (burdensPublicOrRegion === undefined || inCurrentBudget === undefined) return undefined;
  return burdensPublicOrRegion || !inCurrentBudget;
}

/** Refuses to sign without the approvals that the law asks for; a stage that is not needed is skipped. */
export function settleApprovals(agreement: Agreement, rules: Rules, on: string): Agreement {
  const { procedure } = agreement;
  const council = stageClosedBy(rules, 'COUNCIL');
  const centre = stageClosedBy(rules, 'CENTRE');
  const needed = needsCouncil(agreement, rules);
  if (needed === undefined) throw refusal('BUDGET_QUESTION_OPEN');
  if (needed && !isSettled(procedure, council!.stageId))
    throw lacking('COUNCIL_APPROVAL_REQUIRED', council!);
  if (centre && !isSettled(procedure, centre.stageId))
    throw lacking('CENTRAL_APPROVAL_REQUIRED', centre);
  const skips = council && !needed && stageOf(procedure, council.stageId)?.status === 'OPEN';
  return skips
    ? { ...agreement, procedure: settle(procedure!, rules, council.stageId, 'SKIPPED', on) }
    : agreement;
}

/** Refused for want of an approval: whose, and by which article. */
const lacking = (
  code: 'COUNCIL_APPROVAL_REQUIRED' | 'CENTRAL_APPROVAL_REQUIRED',
  stage: ProcedureStage,
) => refusal(code, {}, faultsOf([{ ...suppliedIn(stage), code, stageId: stage.stageId }]));
