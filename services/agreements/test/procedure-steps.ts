import type { Origin } from '@nyata/kernel';
import type { Agreement, Decision } from '../src/agreements/agreement';
import { recordCentral, requestCentral } from '../src/agreements/central';
import {
  deemCouncil,
  recordCouncil,
  requestCouncil,
  waiveCouncil,
} from '../src/agreements/council';
import { withdraw } from '../src/agreements/ending';
import { recordSignature } from '../src/agreements/signing';
import { fileDocument } from '../src/documents/filing';
import { sendOffer } from '../src/procedures/offer';
import { answerOffer } from '../src/procedures/offer-answer';
import type { ProcedurePolicy } from '../src/procedures/policy';
import { returnStage } from '../src/procedures/returning';
import { completeStage, skipStage } from '../src/procedures/stages';
import type { Step } from './procedure-model';
import { filingOf, officer, partner } from './ready-to-sign';

const reason = 'Alasan';
const no = '1';
const checklist = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };

/** Takes a step in the domain, as whoever it is for. */
export function attempt(it: Agreement, step: Step, policy: ProcedurePolicy, by: Origin): Decision {
  const { rules } = policy;
  const asked = it.offer?.direction === 'IN' ? officer : partner;
  switch (step.does) {
    case 'file':
      return fileDocument(it, filingOf(step.kind), by);
    case 'complete':
      return completeStage(it, { stageId: step.stage }, policy, officer, by);
    case 'skip':
      return skipStage(it, { stageId: step.stage, reason }, policy, officer, by);
    case 'return':
      return returnStage(
        it,
        { stageId: step.stage, returnTo: step.to, reason },
        policy,
        officer,
        by,
      );
    case 'offer':
      return sendOffer(it, { direction: 'OUT', letterNo: no }, policy, officer, by);
    case 'accept':
      return answerOffer(it, { answer: 'ACCEPT' }, policy, asked, by);
    case 'decline':
      return answerOffer(it, { answer: 'DECLINE', reason }, policy, asked, by);
    case 'counter':
      return answerOffer(it, { answer: 'COUNTER', proposal: 'Lain' }, policy, asked, by);
    case 'askCouncil':
      return requestCouncil(it, { no }, rules, by);
    case 'grantCouncil':
      return recordCouncil(it, 'GRANTED', { no, documentId: 'doc-COUNCIL_DECISION' }, rules, by);
    case 'refuseCouncil':
      return recordCouncil(it, 'REFUSED', { reason }, rules, by);
    case 'deemCouncil':
      return deemCouncil(it, { reason }, rules, by);
    case 'waiveCouncil':
      return waiveCouncil(it, { reason }, rules, by);
    case 'askCentre':
      return requestCentral(it, { authority: step.authority, no }, rules, by);
    case 'grantCentre': {
      const paper = { no, documentId: 'doc-CENTRAL_APPROVAL' };
      return recordCentral(it, step.authority, 'GRANTED', paper, rules, by);
    }
    case 'refuseCentre':
      return recordCentral(it, step.authority, 'REFUSED', { reason }, rules, by);
    case 'sign': {
      const { partyId } = it.parties[step.side - 1]!;
      const record = { partyId, signedOn: '2026-03-02', method: 'DESK' as const, checklist };
      return recordSignature(it, record, rules, by);
    }
    case 'withdraw':
      return withdraw(it, reason);
  }
}
