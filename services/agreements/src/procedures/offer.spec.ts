import { given } from '@nyata/testing';
import { by, officer, partner, policyAtStart, readyToSign } from '../../test/ready-to-sign';
import type { Agreement } from '../agreements/agreement';
import type { Acting } from './acting';
import { sendOffer, type SendOffer } from './offer';
import { answerOffer, type AnswerOffer } from './offer-answer';
import { returnStage } from './returning';

const signing = readyToSign('BUMN');
const policy = policyAtStart(signing);
const offering = returnStage(
  signing,
  { stageId: 'SIGN_UMBRELLA', returnTo: 'OFFER', reason: 'Ulang' },
  policy,
  officer,
  by,
).state;
const draft = { ...offering, shared: false };
const agency: Acting = { legalPartyId: 'jateng', roles: ['agency-liaison'] };
const stranger: Acting = { legalPartyId: 'diy', roles: ['bureau-officer'] };
const out: SendOffer = { direction: 'OUT', letterNo: '415.4/9', replyDueOn: '2026-03-30' };

const sending = (input: Partial<SendOffer> = {}, agreement: Agreement = draft, who = officer) =>
  given(agreement).when((it) => sendOffer(it, { ...out, ...input }, policy, who, by));
const offered = sendOffer(draft, out, policy, officer, by).state;
const answering = (input: AnswerOffer, agreement: Agreement = offered, who = partner) =>
  given(agreement).when((it) => answerOffer(it, input, policy, who, by));

describe('an offer', () => {
  test('goes to every other party, who see the agreement from then on', () => {
    const { state, events } = sending().thenNamed('offer-sent');
    expect(state.shared).toBe(true);
    expect(events[0]!.payload).toMatchObject({
      direction: 'OUT',
      letterNo: '415.4/9',
      on: '2026-03-02',
      replyDueOn: '2026-03-30',
      to: [{ organisationId: 'other' }],
    });
  });

  test('is made by the head of region, never by an agency', () => {
    sending({}, draft, agency).refuses('OFFER_NEEDS_HEAD_OF_REGION');
  });

  test('has its letter, its stage, and days that make sense', () => {
    sending({}, { ...draft, documents: [] }).refuses('DOCUMENT_MISSING', '/documents');
    sending({}, signing).refuses('STAGE_NOT_OPEN');
    sending({}, offered).refuses('OFFER_PENDING');
    sending({ on: '2026-03-03' }).refuses('DATE_IN_FUTURE', '/on');
    sending({ replyDueOn: '2026-03-01' }).refuses('REPLY_BEFORE_OFFER', '/replyDueOn');
  });

  test('may come in from a partner; then the lead answers', () => {
    sending({ direction: 'IN' }).refuses('PARTY_UNKNOWN', '/fromPartyId');
    sending({ direction: 'IN', fromPartyId: 'jateng' }).refuses('PARTY_UNKNOWN', '/fromPartyId');
    const { state } = sending({ direction: 'IN', fromPartyId: 'other' }).thenNamed('offer-sent');
    answering({ answer: 'ACCEPT' }, state, partner).refuses('OFFER_NOT_TO_YOU');
    answering({ answer: 'ACCEPT' }, state, officer).thenNamed('offer-accepted', 'stage-completed');
  });
});

describe('the answer to an offer', () => {
  test('closes the stage when every party took it', () => {
    const { state, events } = answering({ answer: 'ACCEPT' }).thenNamed(
      'offer-accepted',
      'stage-completed',
    );
    expect(events[0]!.payload).toMatchObject({ by: { organisationId: 'other' }, on: '2026-03-02' });
    expect(events[1]!.payload).toMatchObject({
      stageId: 'OFFER',
      openStageIds: ['DRAFT_UMBRELLA'],
    });
    expect(state.offer!.accepted).toHaveLength(1);
    answering({ answer: 'ACCEPT' }, state).refuses('STAGE_NOT_OPEN');
  });

  test('waits for the others among several partners', () => {
    const third = { ...offered.parties[1]!, partyId: 'third', side: 3 };
    const org = { ...third.org, organisationId: 'third', legalPartyId: 'third' };
    const among = { ...offered, parties: [...offered.parties, { ...third, org }] };
    const open = { ...among, offer: { ...offered.offer!, to: ['other', 'third'] } };
    const { state } = answering({ answer: 'ACCEPT' }, open).thenNamed('offer-accepted');
    answering({ answer: 'ACCEPT' }, state).refuses('OFFER_ANSWERED');
  });

  test('declines with a reason, and ends the agreement', () => {
    answering({ answer: 'DECLINE' }).refuses('REASON_REQUIRED', '/reason');
    const { state } = answering({ answer: 'DECLINE', reason: 'Sudah ada' }).thenNamed(
      'offer-declined',
      'agreement-withdrawn',
    );
    expect(state).toMatchObject({ status: 'DECLINED', endReason: 'Sudah ada' });
    answering({ answer: 'ACCEPT' }, state).refuses('AGREEMENT_STATE');
  });

  test('counters with a proposal, which the lead answers in its turn', () => {
    answering({ answer: 'COUNTER' }).refuses('REASON_REQUIRED', '/proposal');
    const { state, events } = answering({ answer: 'COUNTER', proposal: '3 tahun' }).thenNamed(
      'offer-sent',
    );
    expect(events[0]!.payload).toMatchObject({ direction: 'IN', proposal: '3 tahun' });
    answering({ answer: 'ACCEPT' }, state, partner).refuses('OFFER_NOT_TO_YOU');
    answering({ answer: 'COUNTER', proposal: '4 tahun' }, state, officer).thenNamed('offer-sent');
  });

  test('may be written down by the bureau of the lead from a letter, for a party that was asked', () => {
    const recorded = { answer: 'ACCEPT', partyId: 'other' } as const;
    answering(recorded, offered, officer).refuses('ANSWER_NEEDS_LETTER', '/letterNo');
    answering({ ...recorded, letterNo: 'S-1' }, offered, agency).refuses('OFFER_NOT_TO_YOU');
    answering({ ...recorded, letterNo: 'S-1' }, offered, stranger).refuses('OFFER_NOT_TO_YOU');
    answering({ answer: 'ACCEPT', partyId: 'nobody' }, offered, officer).refuses(
      'PARTY_UNKNOWN',
      '/partyId',
    );
    answering({ answer: 'ACCEPT' }, offered, officer).refuses('OFFER_NOT_TO_YOU');
    answering({ ...recorded, letterNo: 'S-1' }, offered, officer).thenNamed(
      'offer-accepted',
      'stage-completed',
    );
  });

  test('comes after the offer and not before it is sent', () => {
    answering({ answer: 'ACCEPT', on: '2026-03-01' }).refuses('ANSWER_BEFORE_OFFER', '/on');
    answering({ answer: 'ACCEPT', on: '2026-03-03' }).refuses('DATE_IN_FUTURE', '/on');
    answering({ answer: 'ACCEPT' }, draft).refuses('OFFER_NOT_SENT');
  });
});
