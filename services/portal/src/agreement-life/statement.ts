import type { CorrectableField } from '@nyata/contracts';
import type { Agreement } from '../api/agreements';

/** What an agreement says in a field that may be corrected, as a list of texts; empty where it says nothing. */
export function statementOf(agreement: Agreement, field: CorrectableField): string[] {
  const { term } = agreement;
  const said = {
    label: agreement.label,
    title: agreement.title,
    subjectMatter: agreement.subjectMatter,
    scope: agreement.scope,
    affairCodes: agreement.affairCodes,
    registerNo: agreement.registerNo,
    signedOn: agreement.signedOn,
    startsOn: term?.startsOn,
    endsOn: term?.endsOn,
    reviewOn: term?.reviewOn,
  }[field];
  if (said == null) return [];
  return Array.isArray(said) ? said : [said];
}
