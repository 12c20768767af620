import { refusal } from '@nyata/contracts';
import type { ProcedureStage } from '@nyata/reference';
import { firstMissing, papersOf } from '../documents/filed-document';
import {
  daysInStage,
  openStageIds,
  settle,
  signingStage,
  stageOf,
} from '../procedures/procedure-run';
import { papersFor } from '../procedures/stages';
import { after, keysOf, termOf, type Agreement, type Decision } from './agreement';
import { partiesOf } from './drafting';

/** The last party has signed: the signing stage closes and the agreement binds. */
export function enterIntoForce(
  { state, events }: Decision,
  rules: readonly ProcedureStage[],
): Decision {
  const status = after(state, 'enterIntoForce');
  const rule = signingStage(rules)!;
  const { stageId } = rule;
  const required = papersFor(rule, state);
  const missing = firstMissing(required, state.documents);
  if (missing) throw refusal('DOCUMENT_MISSING', { documentKind: missing });
  const signedOn = lastSignature(state);
  const run = state.procedure!;
  const procedure = settle(run, rules, stageId, 'DONE', signedOn);
  const inForce: Agreement = { ...state, status, procedure, signedOn, shared: true };
  return {
    state: inForce,
    events: [
      ...events,
      {
        name: 'stage-completed',
        payload: {
          ...keysOf(inForce),
          stageId,
          on: signedOn,
          daysInStage: daysInStage(stageOf(run, stageId)!, signedOn),
          openStageIds: openStageIds(procedure),
          documentIds: papersOf(required, inForce.documents),
        },
      },
      {
        name: 'agreement-signed',
        payload: {
          ...keysOf(inForce),
          role: inForce.role,
          documentKind: inForce.documentKind,
          signedOn,
          term: termOf(inForce),
          numbers: inForce.numbers,
          parties: partiesOf(inForce),
          scope: inForce.scope,
          burdensPublicOrRegion: inForce.burdensPublicOrRegion,
          inCurrentBudget: inForce.inCurrentBudget,
        },
      },
    ],
  };
}

const lastSignature = ({ parties }: Agreement): string =>
  parties
    .map(({ signature }) => signature!.signedOn)
    .sort()
    .at(-1)!;
