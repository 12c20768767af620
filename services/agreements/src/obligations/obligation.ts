import { refusal, type ObligationStatus } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';

/** A duty that a clause lays on a party; an action must serve it until it is waived. */
export interface Obligation {
  obligationId: string;
  clause: string;
  text: string;
  obligorPartyId: string;
  dueOn?: string;
  status: ObligationStatus;
  /** Why it was waived. */
  reason?: string;
}

export type ObligationClause = Omit<Obligation, 'obligationId' | 'status' | 'reason'>;

export function recordObligation(agreement: Agreement, input: ObligationClause): Decision {
  after(agreement, 'recordObligation');
  const { clause, obligorPartyId, dueOn } = input;
  if (!agreement.parties.some(({ partyId }) => partyId === obligorPartyId))
    throw refusal('PARTY_UNKNOWN', {}, [{ pointer: '/obligorPartyId', code: 'PARTY_UNKNOWN' }]);
  const obligation: Obligation = { ...input, obligationId: newId(), status: 'ACTIVE' };
  const { obligationId } = obligation;
  return {
    state: { ...agreement, obligations: [...agreement.obligations, obligation] },
    events: [
      {
        name: 'obligation-recorded',
        payload: { ...keysOf(agreement), obligationId, clause, obligorPartyId, dueOn },
      },
    ],
  };
}

export function waiveObligation(
  agreement: Agreement,
  obligationId: string,
  reason: string,
): Decision {
  after(agreement, 'waiveObligation');
  const obligation = agreement.obligations.find((other) => other.obligationId === obligationId);
  if (!obligation) throw refusal('OBLIGATION_UNKNOWN');
  if (obligation.status === 'WAIVED') throw refusal('OBLIGATION_WAIVED');
  const { clause, obligorPartyId } = obligation;
  return {
    state: {
      ...agreement,
      obligations: agreement.obligations.map((other) =>
        other === obligation ? { ...other, status: 'WAIVED', reason } : other,
      ),
    },
    events: [
      {
        name: 'obligation-waived',
        payload: { ...keysOf(agreement), obligationId, clause, obligorPartyId, reason },
      },
    ],
  };
}
