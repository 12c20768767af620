import { refusal, type OfferDirection } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';
import { assertOpen, dayOf, isBureau, type Acting } from './acting';
import type { Offer } from './consents';
import { assertPapers } from './papers';
import type { ProcedurePolicy } from './policy';
import { stageClosedBy } from './procedure-run';

export interface SendOffer {
  direction: OfferDirection;
  letterNo: string;
  on?: string;
  replyDueOn?: string;
  /** The partner that offers, of an offer that came in. */
  fromPartyId?: string;
}

/** The head of region offers the cooperation, or a partner's offer came in: from now on the partners see it. */
export function sendOffer(
  agreement: Agreement,
  input: SendOffer,
  policy: ProcedurePolicy,
  who: Acting,
  by: Origin,
): Decision {
  after(agreement, 'sendOffer');
  const rule = offerRule(agreement, policy);
  if (!isBureau(who)) throw refusal('OFFER_NEEDS_HEAD_OF_REGION');
  if (agreement.offer) throw refusal('OFFER_PENDING', { on: agreement.offer.on });
  const on = dayOf(input.on, by);
  assertReplyAfter(on, input.replyDueOn);
  assertPapers(agreement, rule);
  const from =
    input.direction === 'OUT' ? agreement.leadOrg.legalPartyId : offering(agreement, input);
  const { direction, letterNo, replyDueOn } = input;
  return offered(agreement, { direction, letterNo, on, replyDueOn, from });
}

/** What is put on the table, and the fact of it. */
export function offered(agreement: Agreement, offer: Omit<Offer, 'to' | 'accepted'>): Decision {
  const to = agreement.parties
    .map(({ org }) => org)
    .filter(({ legalPartyId }) => legalPartyId !== offer.from);
  const { direction, letterNo, on, replyDueOn, proposal } = offer;
  return {
    state: {
      ...agreement,
      shared: true,
      offer: { ...offer, to: to.map(({ legalPartyId }) => legalPartyId), accepted: [] },
    },
    events: [
      {
        name: 'offer-sent',
        payload: { ...keysOf(agreement), direction, to, letterNo, on, replyDueOn, proposal },
      },
    ],
  };
}

export function offerRule({ procedure }: Agreement, { rules }: ProcedurePolicy) {
  const rule = stageClosedBy(rules, 'OFFER');
  if (!rule) throw refusal('STAGE_UNKNOWN', { stageId: 'OFFER' });
  assertOpen(procedure, rule.stageId);
  return rule;
}

function offering({ parties, leadOrg }: Agreement, { fromPartyId }: SendOffer): string {
  const party = parties.find(({ partyId }) => partyId === fromPartyId)?.org;
  if (!party || party.legalPartyId === leadOrg.legalPartyId)
    throw refusal('PARTY_UNKNOWN', {}, [{ pointer: '/fromPartyId', code: 'PARTY_UNKNOWN' }]);
  return party.legalPartyId;
}

function assertReplyAfter(on: string, replyDueOn: string | undefined): void {
  if (replyDueOn !== undefined && replyDueOn < on)
    throw refusal('REPLY_BEFORE_OFFER', { on }, [
      { pointer: '/replyDueOn', code: 'REPLY_BEFORE_OFFER', params: { on } },
    ]);
}
