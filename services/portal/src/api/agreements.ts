import type { Confidentiality, DocumentKind, StageId } from '@nyata/contracts';
import type {
  Agreement,
  AgreementFilter,
  AgreementListItem,
  DraftInput,
  FiledDocument,
  RegistrationInput,
  SignatureCompletionInput,
  SignatureInput,
} from './agreement';
import { get, getPage, post, query } from './http';

export type * from './agreement';

const path = '/api/agreements';
const one = (agreementId: string) => `${path}/${encodeURIComponent(agreementId)}`;

export const listAgreements = (filter: AgreementFilter, limit = 30) =>
  `${path}${query({ ...filter, limit })}`;
export const agreementPage = (address: string, signal?: AbortSignal) =>
  getPage<AgreementListItem>(address, signal);
export const getAgreement = (agreementId: string, signal?: AbortSignal) =>
  get<Agreement>(one(agreementId), signal);

export const draftAgreement = (body: DraftInput, key: string) =>
  post<Agreement>(path, { body, key });
export const registerAgreement = (body: RegistrationInput, key: string) =>
  post<Agreement>(`${path}/registrations`, { body, key });
export const startProcedure = (it: Agreement, key: string) =>
  post<Agreement>(`${one(it.agreementId)}/procedures`, { body: {}, key, version: it.version });
export const completeStage = (it: Agreement, stageId: StageId, key: string) =>
  post<Agreement>(`${one(it.agreementId)}/stage-completions`, {
    body: { stageId },
    key,
    version: it.version,
  });
/** A step of the procedure: stages, offers, council, centre. */
export const takeStep = (it: Agreement, what: string, body: object, key: string) =>
  post<Agreement>(`${one(it.agreementId)}/${what}`, { body, key, version: it.version });
export const recordSignature = (it: Agreement, body: SignatureInput, key: string) =>
  post<Agreement>(`${one(it.agreementId)}/signatures`, { body, key, version: it.version });
export const completeSignature = (it: Agreement, body: SignatureCompletionInput, key: string) =>
  takeStep(it, 'signature-completions', body, key);
export const assignOfficer = (it: Agreement, memberId: string, key: string) =>
  post<Agreement>(`${one(it.agreementId)}/responsible-officers`, {
    body: { memberId },
    key,
    version: it.version,
  });

export function fileDocument(
  it: Agreement,
  paper: {
    kind: DocumentKind;
    no?: string;
    date?: string;
    confidentiality: Confidentiality;
    file: File;
  },
  key: string,
) {
  const form = new FormData();
  form.set('kind', paper.kind);
  form.set('confidentiality', paper.confidentiality);
  if (paper.no) form.set('no', paper.no);
  if (paper.date) form.set('date', paper.date);
  // Fields come before the file, so the service knows what it receives while it streams.
  form.set('file', paper.file);
  return post<FiledDocument>(`${one(it.agreementId)}/documents`, {
    form,
    key,
    version: it.version,
  });
}

/** A newer revision in the place of a filed paper. */
export function replaceDocument(
  it: Agreement,
  documentId: string,
  { reason, file }: { reason: string; file: File },
  key: string,
) {
  const form = new FormData();
  form.set('reason', reason);
  form.set('file', file);
  const address = `/api/documents/${encodeURIComponent(documentId)}/revisions`;
  return post<FiledDocument>(address, { form, key, version: it.version });
}

export const dossierOf = (agreementId: string) => `${one(agreementId)}/dossier`;
/** The text of the agreement as a document to go on writing in. */
export const draftTextOf = (agreementId: string) => `${one(agreementId)}/draft-text`;
export const documentContent = (documentId: string) => `/api/documents/${documentId}/content`;
