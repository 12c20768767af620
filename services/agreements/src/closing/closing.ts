import {
  refusal,
  type AgreementStatus,
  type Disposition,
  type EndingBasis,
} from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { after, keysOf, termOf, type Agreement, type Decision } from '../agreements/agreement';

export interface Closing {
  on: string;
  disposition: Disposition;
  basis: EndingBasis;
  /** The renewal, where the agreement goes on as another one. */
  successorId?: string;
  /** Filed papers that an ending by legacy evidence rests on. */
  documentIds?: string[];
}

/** What must be known beside the agreement. */
export interface AtTheEnd {
  /** The concluded final evaluation of the cooperation or of this document. */
  finalEvaluationId?: string;
  /** The status of the renewal; undefined when it is unknown or not for the caller to see. */
  successorStatus?: AgreementStatus;
  /** Statuses of the cooperation's other documents. */
  otherStatuses: readonly AgreementStatus[];
}

const CLOSED: readonly AgreementStatus[] = ['ENDED', 'WITHDRAWN', 'VOIDED'];
const RENEWALS: readonly AgreementStatus[] = ['IN_PROCEDURE', 'IN_FORCE'];

/** What was agreed is over and somebody has judged what came of it. */
export function end(agreement: Agreement, closing: Closing, known: AtTheEnd, by: Origin): Decision {
  const status = after(agreement, 'end');
  const { on, disposition, basis } = closing;
  assertDay(agreement, on, businessDate(by.now));
  const successorId = successorOf(closing, known);
  const evaluationId = basis === 'EVALUATION' ? evaluationOf(known) : undefined;
  if (basis === 'LEGACY_EVIDENCE') assertLegacy(agreement, closing.documentIds ?? []);
  const cooperationEnded = known.otherStatuses.every((other) => CLOSED.includes(other));
  const ending = {
    ...agreement.ending,
    endedOn: on,
    disposition,
    basis,
    evaluationId,
    successorId,
    documentIds: closing.documentIds,
  };
  return {
    state: { ...agreement, status, ending },
    events: [
      {
        name: 'agreement-ended',
        payload: {
          ...keysOf(agreement),
          role: agreement.role,
          on,
          disposition,
          basis,
          evaluationId,
          successorId,
          cooperationEnded,
        },
      },
    ],
  };
}

function assertDay(agreement: Agreement, on: string, today: string): void {
  if (on > today)
    throw refusal('DATE_IN_FUTURE', { on }, [
      { pointer: '/on', code: 'DATE_IN_FUTURE', params: { on } },
    ]);
  const over = agreement.ending?.endedOn ?? termOf(agreement).endsOn;
  if (over !== undefined && on < over)
    throw refusal('ENDED_BEFORE_OVER', { over }, [
      { pointer: '/on', code: 'ENDED_BEFORE_OVER', params: { over } },
    ]);
}

function evaluationOf({ finalEvaluationId }: AtTheEnd): string {
  if (finalEvaluationId === undefined) throw refusal('FINAL_EVALUATION_MISSING');
  return finalEvaluationId;
}

function successorOf(
  { disposition, successorId }: Closing,
  { successorStatus }: AtTheEnd,
): string | undefined {
  if (disposition !== 'RENEWED') return undefined;
  if (successorId === undefined || !successorStatus || !RENEWALS.includes(successorStatus))
    throw refusal('SUCCESSOR_REQUIRED', {}, [
      { pointer: '/successorId', code: 'SUCCESSOR_REQUIRED' },
    ]);
  return successorId;
}

/** Old papers stand for an evaluation only where nothing was followed here while it ran. */
function assertLegacy({ origin, documents }: Agreement, documentIds: readonly string[]): void {
  if (origin === 'DRAFTED') throw refusal('FINAL_EVALUATION_MISSING');
  if (documentIds.length === 0)
    throw refusal('ENDING_EVIDENCE_REQUIRED', {}, [
      { pointer: '/documentIds', code: 'ENDING_EVIDENCE_REQUIRED' },
    ]);
  documentIds.forEach((id, index) => {
    if (!documents.some(({ documentId }) => documentId === id))
      throw refusal('DOCUMENT_UNKNOWN', {}, [
        { pointer: `/documentIds/${index}`, code: 'DOCUMENT_UNKNOWN' },
      ]);
  });
}
