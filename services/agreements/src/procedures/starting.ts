import { refusal } from '@nyata/contracts';
import { businessDate, type FieldFault, type Origin } from '@nyata/kernel';
import { after, keysOf, termOf, type Agreement, type Decision } from '../agreements/agreement';
import { needsCouncil } from '../agreements/approvals';
import type { ProcedurePolicy } from './policy';
import { openStageIds, stageClosedBy, startRun } from './procedure-run';

/** A complete draft enters the procedure that the policy lays down; the version of the policy is pinned. */
export function startProcedure(
  agreement: Agreement,
  policy: ProcedurePolicy,
  by: Origin,
): Decision {
  const status = after(agreement, 'startProcedure');
  const faults = missingParticulars(agreement);
  if (faults.length > 0) throw refusal('PARTICULARS_INCOMPLETE', {}, faults);
  const council = stageClosedBy(policy.rules, 'COUNCIL');
  const notNeeded = council && needsCouncil(agreement, policy.rules) === false;
  const procedure = startRun(policy, businessDate(by.now), notNeeded ? [council.stageId] : []);
  return {
    state: { ...agreement, status, procedure },
    events: [
      {
        name: 'procedure-started',
        payload: {
          ...keysOf(agreement),
          procedure: policy.procedure,
          policyVersion: policy.policyVersion,
          openStageIds: openStageIds(procedure),
        },
      },
    ],
  };
}

function missingParticulars(agreement: Agreement): FieldFault[] {
  const { endsOn, reviewOn } = termOf(agreement);
  const gaps: [string, boolean][] = [
    ['/scope', agreement.scope.length === 0],
    ['/affairCodes', agreement.affairCodes.length === 0],
    ['/term/endsOn', endsOn === undefined && reviewOn === undefined],
    ...agreement.parties.map(({ signatoryOffice }, index): [string, boolean] => [
      `/parties/${index}/signatoryOffice`,
      !signatoryOffice.trim(),
    ]),
  ];
  return gaps
    .filter(([, missing]) => missing)
    .map(([pointer]) => ({ pointer, code: 'FIELD_REQUIRED' }));
}
