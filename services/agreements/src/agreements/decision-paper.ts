import { refusal } from '@nyata/contracts';
import type { FieldFault, Origin } from '@nyata/kernel';
import { dayOf } from '../procedures/acting';
import type { Agreement } from './agreement';

/** The number, the day and the file of a decision. */
export interface DecisionPaper {
  on?: string;
  no?: string;
  documentId?: string;
  reason?: string;
}

/** A decision has its number and its file, or it can't be shown to anybody later. */
export function assertDecision(
  { documents }: Agreement,
  { no, documentId, reason }: DecisionPaper,
  kind: string,
): Required<Pick<DecisionPaper, 'no' | 'documentId'>> & Pick<DecisionPaper, 'reason'> {
  const missing: FieldFault[] = [
    ...(no ? [] : [{ pointer: '/no', code: 'FIELD_REQUIRED' }]),
    ...(documentId ? [] : [{ pointer: '/documentId', code: 'FIELD_REQUIRED' }]),
  ];
  if (!no || !documentId) throw refusal('DECISION_INCOMPLETE', { documentKind: kind }, missing);
  if (!documents.some((filed) => filed.documentId === documentId && filed.kind === kind))
    throw refusal('DOCUMENT_UNKNOWN', {}, [{ pointer: '/documentId', code: 'DOCUMENT_UNKNOWN' }]);
  return { no, documentId, reason };
}

/** The day of a decision: not ahead, and not before it was asked for. */
export function decidedOn({ on }: DecisionPaper, requestedOn: string, by: Origin): string {
  const day = dayOf(on, by);
  if (day < requestedOn)
    throw refusal('DECIDED_BEFORE_REQUEST', { requestedOn }, [
      { pointer: '/on', code: 'DECIDED_BEFORE_REQUEST', params: { requestedOn } },
    ]);
  return day;
}
