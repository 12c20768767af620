import type { Agreement } from '../api/agreements';

/** Filed papers to choose from, the newest first: of one kind, or all. */
export const papersOf = ({ documents }: Agreement, kind?: string) =>
  documents
    .filter((document) => kind === undefined || document.kind === kind)
    .map(({ documentId, fileName, no }) => ({
      value: documentId,
      label: no ? `${no} · ${fileName}` : fileName,
    }))
    .reverse();
