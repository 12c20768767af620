import { refusal } from '@nyata/contracts';
import type { ProcedureStage, RequiredDocument } from '@nyata/reference';
import type { Agreement } from '../agreements/agreement';
import { faultsOf, suppliedIn, type Blocker } from './blocker';

/** The papers that a stage asks of this agreement. */
export function papersFor(
  { requiredDocumentKinds, conditionalDocuments }: ProcedureStage,
  { cooperationType, parties }: Pick<Agreement, 'cooperationType' | 'parties'>,
): RequiredDocument[] {
  const applies = {
    KSDPK: cooperationType === 'KSDPK',
    DELEGATED: parties.some(
      ({ mandate }) => mandate?.kind === 'POWER_OF_ATTORNEY' && !mandate.toFollow,
    ),
  };
  const { when, kinds } = conditionalDocuments ?? { when: 'KSDPK', kinds: [] };
  return [...requiredDocumentKinds, ...(applies[when] ? kinds : [])];
}

export const missingPapers = (agreement: Agreement, rule: ProcedureStage): Blocker[] =>
  papersFor(rule, agreement)
    .filter((kind) => !agreement.documents.some((document) => document.kind === kind))
    .map((documentKind) => ({ ...suppliedIn(rule), code: 'DOCUMENT_MISSING', documentKind }));

/** Refuses while a paper of the stage is missing, and says of each who files it and by which article. */
export function assertPapers(agreement: Agreement, rule: ProcedureStage): void {
  const missing = missingPapers(agreement, rule);
  const [first] = missing;
  if (first)
    throw refusal('DOCUMENT_MISSING', { documentKind: first.documentKind! }, faultsOf(missing));
}
