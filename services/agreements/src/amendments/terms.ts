import { termOf, type Agreement } from '../agreements/agreement';
import type { Term } from '../agreements/particulars';

/** What an agreement says on a day. */
export interface TermsAsOf extends Pick<Agreement, 'subjectMatter' | 'scope' | 'parties'> {
  asOf: string;
  term: Term;
  /** The amendments that hold on that day, in the order in which they took effect. */
  amendmentIds: string[];
}

/** Amendments that take effect after `day` are taken back one by one, the latest first. */
export function termsAsOf(agreement: Agreement, day: string): TermsAsOf {
  const holds = ({ effectiveOn }: { effectiveOn?: string }) =>
    effectiveOn === undefined || effectiveOn <= day;
  const signed = agreement.amendments.filter(({ status }) => status === 'SIGNED');
  const later = signed.filter((amendment) => !holds(amendment));
  const { subjectMatter, scope, parties } = later[0]?.replaced ?? agreement;
  const terms = agreement.terms.filter(holds);
  return {
    asOf: day,
    term: termOf({ terms: terms.length > 0 ? terms : agreement.terms.slice(0, 1) }),
    subjectMatter,
    scope,
    parties,
    amendmentIds: signed.filter(holds).map(({ amendmentId }) => amendmentId),
  };
}
