import { refusal, type Confidentiality } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';
import { currentPapers, type FiledDocument } from './filed-document';

export type Filing = Omit<FiledDocument, 'revision' | 'filedOn'>;

/** A paper is filed; papers may be filed as long as the agreement lives, and after its end. */
export function fileDocument(agreement: Agreement, filing: Filing, by: Origin): Decision {
  after(agreement, 'fileDocument');
  const today = businessDate(by.now);
  assertDated(filing.date, today);
  const document: FiledDocument = { ...filing, revision: 1, filedOn: today };
  const { documentId, kind, revision, sha256, sizeBytes, no, date, confidentiality } = document;
  return {
    state: { ...agreement, documents: [...agreement.documents, document] },
    events: [
      {
        name: 'document-filed',
        payload: {
          ...keysOf(agreement),
          documentId,
          kind,
          revision,
          sha256,
          sizeBytes,
          no,
          date,
          confidentiality,
        },
      },
    ],
  };
}

export type Revision = Omit<Filing, 'kind' | 'confidentiality'> & {
  confidentiality?: Confidentiality;
};

/** A newer revision takes the place of a filed paper, of the same kind; the older one is kept as it is. */
export function replaceDocument(
  agreement: Agreement,
  supersedesId: string,
  revision: Revision,
  reason: string,
  by: Origin,
): Decision {
  after(agreement, 'fileDocument');
  const today = businessDate(by.now);
  assertDated(revision.date, today);
  const before = agreement.documents.find(({ documentId }) => documentId === supersedesId);
  if (!before) throw refusal('NOT_FOUND');
  if (!currentPapers(agreement.documents).includes(before)) throw refusal('DOCUMENT_SUPERSEDED');
  if (before.sha256 === revision.sha256) throw refusal('DOCUMENT_UNCHANGED');
  const document: FiledDocument = {
    ...revision,
    kind: before.kind,
    confidentiality: revision.confidentiality ?? before.confidentiality,
    revision: before.revision + 1,
    supersedesId,
    filedOn: today,
  };
  const { documentId, kind, sha256, sizeBytes, no, date, confidentiality } = document;
  return {
    state: { ...agreement, documents: [...agreement.documents, document] },
    events: [
      {
        name: 'document-replaced',
        payload: {
          ...keysOf(agreement),
          documentId,
          kind,
          revision: document.revision,
          sha256,
          sizeBytes,
          no,
          date,
          confidentiality,
          supersedesId,
          reason,
        },
      },
    ],
  };
}

function assertDated(date: string | undefined, today: string): void {
  if (date !== undefined && date > today)
    throw refusal('DATE_IN_FUTURE', { on: date }, [
      { pointer: '/date', code: 'DATE_IN_FUTURE', params: { on: date } },
    ]);
}
