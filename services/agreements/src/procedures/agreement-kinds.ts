import { DOCUMENT_KINDS, refusal, type DocumentKind } from '@nyata/contracts';
import type { ProcedurePolicy } from '@nyata/reference';
import type { Agreement } from '../agreements/agreement';

/** A kind that the province's own procedures lay down goes with its role, its types and its form of paper. */
export function assertKind(
  { kind, role, cooperationType, documentKind }: Agreement,
  { kinds }: Pick<ProcedurePolicy, 'kinds'>,
): void {
  if (kind === undefined) return;
  const policy = kinds.find((candidate) => candidate.kind === kind);
  if (!policy)
    throw refusal('AGREEMENT_KIND_UNKNOWN', { kind }, at('AGREEMENT_KIND_UNKNOWN', { kind }));
  const fits =
    policy.role === role &&
    policy.cooperationTypes.includes(cooperationType) &&
    policy.documentKind === documentKind;
  if (!fits) {
    const params = { kind, role, cooperationType, documentKind };
    throw refusal('AGREEMENT_KIND_DOES_NOT_FIT', params, at('AGREEMENT_KIND_DOES_NOT_FIT', params));
  }
}

/** A paper is of a kind that ships, or that some procedure of the agreement's policy asks for. */
export function assertDocumentKind(
  documentKind: DocumentKind,
  { procedures, papers }: Pick<ProcedurePolicy, 'procedures' | 'papers'>,
): void {
  const known =
    (DOCUMENT_KINDS as readonly string[]).includes(documentKind) ||
    documentKind in papers ||
    Object.values(procedures)
      .flat()
      .some(({ requiredDocumentKinds }) => requiredDocumentKinds.includes(documentKind));
  if (!known)
    throw refusal('DOCUMENT_KIND_UNKNOWN', { documentKind }, [
      { pointer: '/kind', code: 'DOCUMENT_KIND_UNKNOWN', params: { documentKind } },
    ]);
}

const at = (code: string, params: Record<string, string>) => [{ pointer: '/kind', code, params }];
