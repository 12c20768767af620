import type { CentralAuthority } from '@nyata/contracts';
import type { ProcedureStage } from '@nyata/reference';
import type { Agreement, Decision } from '../src/agreements/agreement';
import { restingOn, stageClosedBy } from '../src/procedures/procedure-run';

/** What a reader of the events can know of a procedure. */
export interface Seen {
  status: string;
  open: string[];
  signed: string[];
  offer?: string;
  accepted: number;
  council?: string;
  centre: Partial<Record<CentralAuthority, string>>;
}

type Rules = readonly ProcedureStage[];
type Told = Decision['events'][number];

/** The same, read from the state. */
export function seenIn(agreement: Agreement): Seen {
  const { status, procedure, parties, offer, councilApproval, centralApproval = {} } = agreement;
  const asked = (outcome?: string) => outcome ?? 'ASKED';
  return {
    status,
    open: procedure!.stages
      .flatMap((stage) => (stage.status === 'OPEN' ? [stage.stageId] : []))
      .sort(),
    signed: parties.filter(({ signature }) => signature).map(({ partyId }) => partyId),
    ...(offer && { offer: offer.direction }),
    accepted: offer?.accepted.length ?? 0,
    ...(councilApproval && { council: asked(councilApproval.outcome) }),
    centre: Object.fromEntries(
      Object.entries(centralApproval).map(([authority, { outcome }]) => [
        authority,
        asked(outcome),
      ]),
    ),
  };
}

export const replayed = (seen: Seen, events: readonly Told[], rules: Rules): Seen =>
  events.reduce((before, event) => after(before, event, rules), seen);

function after(seen: Seen, { name, payload }: Told, rules: Rules): Seen {
  switch (name) {
    case 'stage-completed':
    case 'stage-skipped':
      return { ...seen, open: [...payload.openStageIds].sort() };
    case 'stage-returned':
      return reopened(
        { ...seen, open: [...payload.openStageIds].sort() },
        payload.returnedTo,
        rules,
      );
    case 'offer-sent':
      return { ...seen, offer: payload.direction, accepted: 0 };
    case 'offer-accepted':
      return { ...seen, accepted: seen.accepted + 1 };
    case 'offer-declined':
      return { ...seen, status: 'DECLINED' };
    case 'agreement-withdrawn':
      return { ...seen, status: seen.status === 'DECLINED' ? 'DECLINED' : 'WITHDRAWN' };
    case 'council-approval-requested':
      return { ...seen, council: 'ASKED' };
    case 'council-approval-granted':
    case 'council-approval-refused':
    case 'council-approval-deemed':
    case 'council-approval-waived':
      return { ...seen, council: outcomeIn(name) };
    case 'central-approval-requested':
      return { ...seen, centre: { ...seen.centre, [payload.authority]: 'ASKED' } };
    case 'central-approval-granted':
    case 'central-approval-refused':
      return { ...seen, centre: { ...seen.centre, [payload.authority]: outcomeIn(name) } };
    case 'signature-recorded':
      return { ...seen, signed: [...seen.signed, payload.partyId] };
    case 'agreement-signed':
      return { ...seen, status: 'IN_FORCE' };
    default:
      return seen;
  }
}

const outcomeIn = (name: string) => name.split('-').at(-1)!.toUpperCase();

/** What rested on the stage that is open again is decided again. */
function reopened({ offer, council, ...seen }: Seen, to: string, rules: Rules): Seen {
  const resting = restingOn(rules, to);
  const again = (closing: 'OFFER' | 'COUNCIL' | 'CENTRE') => {
    const id = stageClosedBy(rules, closing)?.stageId;
    return id !== undefined && (id === to || resting.has(id));
  };
  return {
    ...seen,
    ...(offer && !again('OFFER') && { offer }),
    accepted: again('OFFER') ? 0 : seen.accepted,
    ...(council && !again('COUNCIL') && { council }),
    centre: again('CENTRE') ? {} : seen.centre,
  };
}
