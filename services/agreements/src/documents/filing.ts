import { refusal } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';
import type { FiledDocument } from './filed-document';

export type Filing = Omit<FiledDocument, 'revision' | 'filedOn'>;

/** A paper is filed; papers may be filed as long as the agreement lives, and after its end. */
export function fileDocument(agreement: Agreement, filing: Filing, by: Origin): Decision {
  after(agreement, 'fileDocument');
  const today = businessDate(by.now);
  if (filing.date !== undefined && filing.date > today)
    throw refusal('DATE_IN_FUTURE', { on: filing.date }, [
      { pointer: '/date', code: 'DATE_IN_FUTURE', params: { on: filing.date } },
    ]);
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
