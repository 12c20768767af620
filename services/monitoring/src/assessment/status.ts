import type { AgreementStatus } from '@nyata/contracts';
import type { CooperationFacts, DocumentFacts } from './facts';

export const isSigned = (document: DocumentFacts): boolean =>
  document.signedOn !== undefined && document.status !== 'VOIDED';

/** A document's state on a day: the calendar decides, so a late expiry event never shows wrong. */
export function statusOn(document: DocumentFacts, day: string): AgreementStatus {
  const runs = document.status === 'IN_FORCE' || document.status === 'SUSPENDED';
  return runs && document.endsOn !== undefined && document.endsOn < day
    ? 'EXPIRED'
    : document.status;
}

export const inForceOn = (document: DocumentFacts, day: string): boolean =>
  ['IN_FORCE', 'SUSPENDED'].includes(statusOn(document, day));

const STATUS_ORDER: AgreementStatus[] = [
  'IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
  'IN_PROCEDURE',
  'DRAFT',
  'ENDED',
  'WITHDRAWN',
  'DECLINED',
  'VOIDED',
];

/** The cooperation's state: it lives as long as any of its documents does. */
export function cooperationStatus(facts: CooperationFacts, day: string): AgreementStatus {
  const states = facts.documents.map((document) => statusOn(document, day));
  return STATUS_ORDER.find((status) => states.includes(status)) ?? 'DRAFT';
}
