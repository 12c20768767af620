import { refusal, type OrgRef } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';
import { assertReason, dayOf, isBureau, type Acting } from './acting';
import type { Offer } from './consents';
import { offered, offerRule } from './offer';
import type { ProcedurePolicy } from './policy';
import { closeStage } from './stages';

export interface AnswerOffer {
  answer: 'ACCEPT' | 'DECLINE' | 'COUNTER';
  on?: string;
  letterNo?: string;
  /** Why it is declined. */
  reason?: string;
  /** What a counter-offer asks to be different. */
  proposal?: string;
  /** The partner whose letter the lead's bureau writes down. */
  partyId?: string;
}

/** A party answers the offer: takes it, turns it down, or puts another one on the table. */
export function answerOffer(
  agreement: Agreement,
  input: AnswerOffer,
  policy: ProcedurePolicy,
  who: Acting,
  by: Origin,
): Decision {
  after(agreement, 'answerOffer');
  const rule = offerRule(agreement, policy);
  const { offer } = agreement;
  if (!offer) throw refusal('OFFER_NOT_SENT');
  const party = answering(agreement, offer, input, who);
  const on = dayOf(input.on, by);
  if (on < offer.on)
    throw refusal('ANSWER_BEFORE_OFFER', { on: offer.on }, [
      { pointer: '/on', code: 'ANSWER_BEFORE_OFFER', params: { on: offer.on } },
    ]);
  const { letterNo } = input;
  if (input.answer === 'DECLINE') return decline(agreement, party, { ...input, on });
  if (input.answer === 'COUNTER')
    return offered(agreement, {
      direction: party.legalPartyId === agreement.leadOrg.legalPartyId ? 'OUT' : 'IN',
      letterNo,
      on,
      proposal: assertReason(input.proposal, '/proposal'),
      from: party.legalPartyId,
    });
  const answer = { legalPartyId: party.legalPartyId, on, letterNo };
  const accepted = [...offer.accepted, answer];
  const decision: Decision = {
    state: { ...agreement, offer: { ...offer, accepted } },
    events: [
      { name: 'offer-accepted', payload: { ...keysOf(agreement), by: party, on, letterNo } },
    ],
  };
  return accepted.length === offer.to.length
    ? closeStage(decision, rule, policy.rules, on)
    : decision;
}

function decline(
  agreement: Agreement,
  party: OrgRef,
  { on, letterNo, reason }: AnswerOffer & { on: string },
): Decision {
  const why = assertReason(reason);
  return {
    state: { ...agreement, status: after(agreement, 'declineOffer'), endReason: why },
    events: [
      {
        name: 'offer-declined',
        payload: { ...keysOf(agreement), by: party, on, letterNo, reason: why },
      },
      // The rest of the house knows a draft that went nowhere by this event, whoever let it go.
      { name: 'agreement-withdrawn', payload: { ...keysOf(agreement), reason: why } },
    ],
  };
}

/** Whoever the offer was made to answers for itself; the lead's bureau may write down a partner's letter. */
function answering(
  agreement: Agreement,
  offer: Offer,
  { partyId, letterNo }: AnswerOffer,
  who: Acting,
): OrgRef {
  const named = agreement.parties.find((party) => party.partyId === partyId)?.org;
  if (partyId !== undefined && !named)
    throw refusal('PARTY_UNKNOWN', {}, [{ pointer: '/partyId', code: 'PARTY_UNKNOWN' }]);
  const own = agreement.parties.find(({ org }) => org.legalPartyId === who.legalPartyId)?.org;
  const party = named ?? own;
  if (!party || !offer.to.includes(party.legalPartyId)) throw refusal('OFFER_NOT_TO_YOU');
  if (party.legalPartyId !== who.legalPartyId) {
    if (who.legalPartyId !== agreement.leadOrg.legalPartyId || !isBureau(who))
      throw refusal('OFFER_NOT_TO_YOU');
    if (!letterNo)
      throw refusal('ANSWER_NEEDS_LETTER', { name: party.name }, [
        { pointer: '/letterNo', code: 'FIELD_REQUIRED' },
      ]);
  }
  if (offer.accepted.some(({ legalPartyId }) => legalPartyId === party.legalPartyId))
    throw refusal('OFFER_ANSWERED', { name: party.name });
  return party;
}
