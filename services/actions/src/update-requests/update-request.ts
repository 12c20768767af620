import { refusal, type OrgRef, type PayloadOf, type UpdateRequestStatus } from '@nyata/contracts';
import { addDays, businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';

/** How long the side that is asked has when the asking one names no day. */
const ANSWER_DAYS = 14;

/** One side asks another how something stands. OPEN -> ANSWERED | UNANSWERED (the day passed in silence). */
export interface UpdateRequest {
  requestId: string;
  cooperationId: string;
  about: { actionId: string; milestoneId?: string };
  from: OrgRef;
  to: OrgRef;
  question: string;
  askedOn: string;
  answerDueOn: string;
  status: UpdateRequestStatus;
  answer?: { text: string; on: string; memberId: string };
  version: number;
}

export function requestUpdate(
  command: Pick<
    UpdateRequest,
    'requestId' | 'cooperationId' | 'about' | 'from' | 'to' | 'question'
  > & {
    answerDueOn?: string;
  },
  by: Origin,
): Decision<UpdateRequest> {
  const askedOn = businessDate(by.now);
  if (command.to.organisationId === command.from.organisationId)
    throw refusal('ASKS_ITSELF', {}, [{ pointer: '/toOrganisationId', code: 'ASKS_ITSELF' }]);
  const answerDueOn = command.answerDueOn ?? addDays(askedOn, ANSWER_DAYS);
  if (answerDueOn < askedOn)
    throw refusal('ANSWER_DAY_PASSED', {}, [
      { pointer: '/answerDueOn', code: 'ANSWER_DAY_PASSED' },
    ]);
  const state: UpdateRequest = { ...command, askedOn, answerDueOn, status: 'OPEN', version: 0 };
  return { state, events: [{ name: 'update-requested', payload: factsOf(state) }] };
}

/** A late answer is an answer too. */
export function answerUpdate(
  request: UpdateRequest,
  command: { text: string; memberId: string; organisationId: string },
  by: Origin,
): Decision<UpdateRequest> {
  if (command.organisationId !== request.to.organisationId)
    throw refusal('NOT_ASKED', { asked: request.to.name });
  if (request.status === 'ANSWERED') throw refusal('UPDATE_ALREADY_ANSWERED');
  const answer = { text: command.text, memberId: command.memberId, on: businessDate(by.now) };
  const state: UpdateRequest = { ...request, status: 'ANSWERED', answer };
  return { state, events: [{ name: 'update-answered', payload: factsOf(state) }] };
}

/** Null while there is time. */
export function passUpdateDay(
  request: UpdateRequest,
  today: string,
): Decision<UpdateRequest> | null {
  if (request.status !== 'OPEN' || request.answerDueOn >= today) return null;
  const state: UpdateRequest = { ...request, status: 'UNANSWERED' };
  return { state, events: [{ name: 'update-unanswered', payload: factsOf(state) }] };
}

/** The question and the answer stay here: they are people's words, and the log is kept for ever. */
function factsOf(request: UpdateRequest): PayloadOf<'update-requested'> {
  const { cooperationId, requestId, about, from, to, answerDueOn } = request;
  return { cooperationId, requestId, about, from, to, answerDueOn };
}
