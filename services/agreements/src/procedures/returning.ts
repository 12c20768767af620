import { refusal, type StageId } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { StageClosing } from '@nyata/reference';
import { after, type Agreement, type Decision } from '../agreements/agreement';
import { assertOpen, assertReason, assertStageActor, leaving, ruleOf, type Acting } from './acting';
import type { ProcedurePolicy } from './policy';
import { isSettled, restingOn, sendBack, stageClosedBy, stageOf } from './procedure-run';
import { leftStage } from './stages';

/** A stage is sent back to an earlier one; what was decided in between is decided again. */
export function returnStage(
  agreement: Agreement,
  input: { stageId: StageId; returnTo: StageId; reason?: string },
  policy: ProcedurePolicy,
  who: Acting,
  by: Origin,
): Decision {
  after(agreement, 'returnStage');
  const { stageId, returnTo } = input;
  const { rule, run, day } = leaving(agreement, stageId, undefined, policy, by);
  assertOpen(run, stageId);
  assertStageActor(rule, policy, who);
  const reason = assertReason(input.reason);
  ruleOf(policy, returnTo);
  const resting = restingOn(policy.rules, returnTo);
  // What this agreement does not need was never done, so nothing can go back to it.
  const { status, reason: whySkipped } = stageOf(run, returnTo)!;
  const notNeeded = status === 'SKIPPED' && whySkipped === undefined;
  if (!resting.has(stageId) || !isSettled(run, returnTo) || notNeeded)
    throw refusal('STAGE_NOT_BEFORE', { stageId, returnTo }, [
      { pointer: '/returnTo', code: 'STAGE_NOT_BEFORE', params: { stageId, returnTo } },
    ]);
  assertUnsigned(agreement);
  const procedure = sendBack(run, policy.rules, { from: stageId, to: returnTo, reason }, day);
  const reopened = (closing: StageClosing) => {
    const closed = stageClosedBy(policy.rules, closing)?.stageId;
    return closed !== undefined && (closed === returnTo || resting.has(closed));
  };
  const { offer, councilApproval, centralApproval, ...rest } = agreement;
  return {
    state: {
      ...rest,
      procedure,
      ...(offer && !reopened('OFFER') && { offer }),
      ...(councilApproval && !reopened('COUNCIL') && { councilApproval }),
      ...(centralApproval && !reopened('CENTRE') && { centralApproval }),
    },
    events: [
      {
        name: 'stage-returned',
        payload: {
          ...leftStage(agreement, procedure, rule, day),
          returnedTo: returnTo,
          reason,
        },
      },
    ],
  };
}

function assertUnsigned({ parties }: Agreement): void {
  for (const { org, signature } of parties)
    if (signature)
      throw refusal('PARTY_HAS_SIGNED', { name: org.name, signedOn: signature.signedOn });
}
