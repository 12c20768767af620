import type { Confidentiality, DocumentKind } from '@nyata/contracts';

/** A paper of an agreement; its bytes lie in the content-addressed store under `sha256`. */
export interface FiledDocument {
  documentId: string;
  kind: DocumentKind;
  no?: string;
  date?: string;
  fileName: string;
  sha256: string;
  sizeBytes: number;
  mime: string;
  revision: number;
  /** The revision that it took the place of. */
  supersedesId?: string;
  confidentiality: Confidentiality;
  filedOn: string;
}

export const firstMissing = (
  required: readonly DocumentKind[],
  filed: readonly FiledDocument[],
): DocumentKind | undefined =>
  required.find((kind) => !filed.some((document) => document.kind === kind));

/** Ids of the filed papers of the given kinds. */
export const papersOf = (
  kinds: readonly DocumentKind[],
  filed: readonly FiledDocument[],
): string[] => filed.filter(({ kind }) => kinds.includes(kind)).map(({ documentId }) => documentId);

/** Papers whose newest revision they are; the older ones stay readable. */
export const currentPapers = (filed: readonly FiledDocument[]): FiledDocument[] =>
  filed.filter(({ documentId }) => !filed.some(({ supersedesId }) => supersedesId === documentId));
