import { refusal, type StageId } from '@nyata/contracts';
import { businessDate, type FieldFault, type Origin } from '@nyata/kernel';
import type { ProcedureStage, RequiredDocument } from '@nyata/reference';
import { after, keysOf, termOf, type Agreement, type Decision } from '../agreements/agreement';
import { needsCouncil } from '../agreements/approvals';
import { firstMissing, papersOf } from '../documents/filed-document';
import type { ProcedurePolicy } from './policy';
import {
  closesByItself,
  daysInStage,
  openStageIds,
  settle,
  stageOf,
  startRun,
} from './procedure-run';

export function startProcedure(
  agreement: Agreement,
  policy: ProcedurePolicy,
  by: Origin,
): Decision {
  const status = after(agreement, 'startProcedure');
  const faults = missingParticulars(agreement);
  if (faults.length > 0) throw refusal('PARTICULARS_INCOMPLETE', {}, faults);
  const notNeeded: StageId[] = needsCouncil(agreement) === false ? ['COUNCIL_APPROVAL'] : [];
  const procedure = startRun(policy, businessDate(by.now), notNeeded);
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

export function completeStage(
  agreement: Agreement,
  { stageId, on }: { stageId: StageId; on?: string },
  policy: ProcedurePolicy,
  by: Origin,
): Decision {
  after(agreement, 'completeStage');
  const today = businessDate(by.now);
  const day = on ?? today;
  if (day > today)
    throw refusal('DATE_IN_FUTURE', { on: day }, [
      { pointer: '/on', code: 'DATE_IN_FUTURE', params: { on: day } },
    ]);
  const { documents, procedure: run } = agreement;
  const stage = stageOf(run, stageId);
  const rule = policy.rules.find((candidate) => candidate.stageId === stageId);
  if (!run || !stage || !rule)
    throw refusal('STAGE_UNKNOWN', { stageId }, [
      { pointer: '/stageId', code: 'STAGE_UNKNOWN', params: { stageId } },
    ]);
  if (closesByItself(rule)) throw refusal('STAGE_CLOSES_BY_ITSELF', { stageId });
  if (stage.status !== 'OPEN') throw refusal('STAGE_NOT_OPEN', { stageId });
  const required = papersFor(rule, agreement);
  const missing = firstMissing(required, documents);
  if (missing) throw refusal('DOCUMENT_MISSING', { documentKind: missing });

  const procedure = settle(run, policy.rules, stageId, 'DONE', day);
  return {
    // The offer is the moment from which the other side knows of the draft.
    state: { ...agreement, procedure, shared: agreement.shared || stageId === 'OFFER' },
    events: [
      {
        name: 'stage-completed',
        payload: {
          ...keysOf(agreement),
          stageId,
          on: day,
          daysInStage: daysInStage(stage, day),
          openStageIds: openStageIds(procedure),
          documentIds: papersOf(required, documents),
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

/** The papers that a stage asks of this agreement. */
export function papersFor(
  { requiredDocumentKinds, conditionalDocuments }: ProcedureStage,
  { cooperationType, parties }: Pick<Agreement, 'cooperationType' | 'parties'>,
): RequiredDocument[] {
  const applies = {
    KSDPK: cooperationType === 'KSDPK',
    DELEGATED: parties.some(({ mandate }) => mandate?.kind === 'POWER_OF_ATTORNEY'),
  };
  const { when, kinds } = conditionalDocuments ?? { when: 'KSDPK', kinds: [] };
  return [...requiredDocumentKinds, ...(applies[when] ? kinds : [])];
}
