import type { ProcedureStage } from '@nyata/reference';
import { assertPapers } from '../procedures/papers';
import { signingStage } from '../procedures/procedure-run';
import { closeStage } from '../procedures/stages';
import { after, keysOf, termOf, type Agreement, type Decision } from './agreement';
import { partiesOf } from './drafting';

/** The last party has signed: the signing stage closes and the agreement binds. */
export function enterIntoForce(
  { state, events }: Decision,
  rules: readonly ProcedureStage[],
): Decision {
  const status = after(state, 'enterIntoForce');
  const rule = signingStage(rules)!;
  assertPapers(state, rule);
  const signedOn = lastSignature(state);
  const closed = closeStage({ state, events }, rule, rules, signedOn);
  const inForce: Agreement = { ...closed.state, status, signedOn, shared: true };
  return {
    state: inForce,
    events: [
      ...closed.events,
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
