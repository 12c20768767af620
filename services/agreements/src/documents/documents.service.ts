import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE, type StoredUpload } from '@nyata/http';
import { businessDate, newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { ProcedureBook } from '@nyata/reference';
import { AgreementRepository } from '../agreements/agreement.repository';
import { assertDocumentKind } from '../procedures/agreement-kinds';
import { versionOf } from '../procedures/policy';
import type { FileDocument, FiledDocumentView, ReplaceDocument } from './documents.dto';
import type { FiledDocument } from './filed-document';
import { fileDocument, replaceDocument } from './filing';

/** Use cases of the papers of an agreement. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
    @Inject(ProcedureBook) private readonly book: ProcedureBook,
  ) {}

  file(
    agreementId: string,
    version: number,
    { kind, no, date, confidentiality = 'PARTIES' }: FileDocument,
    file: StoredUpload,
    by: Origin,
  ): Promise<FiledDocumentView> {
    return this.database.transaction(async (tx) => {
      const agreement = await this.agreements.load(tx, agreementId, version);
      assertDocumentKind(kind, versionOf(agreement, businessDate(by.now), this.book));
      const filing = { documentId: newId(), kind, no, date, confidentiality, ...file };
      const saved = await this.agreements.save(tx, fileDocument(agreement, filing, by), by);
      return { ...saved.documents.at(-1)!, agreementId, version: saved.version };
    });
  }

  replace(
    supersedesId: string,
    version: number,
    { reason, no, date, confidentiality }: ReplaceDocument,
    file: StoredUpload,
    by: Origin,
  ): Promise<FiledDocumentView> {
    return this.database.transaction(async (tx) => {
      const known = await this.agreements.findByDocument(supersedesId);
      if (!known) throw refusal('NOT_FOUND');
      const agreement = await this.agreements.load(tx, known.agreementId, version);
      const revision = { documentId: newId(), no, date, confidentiality, ...file };
      const decision = replaceDocument(agreement, supersedesId, revision, reason, by);
      const saved = await this.agreements.save(tx, decision, by);
      const { agreementId } = saved;
      return { ...saved.documents.at(-1)!, agreementId, version: saved.version };
    });
  }

  async find(documentId: string): Promise<FiledDocument> {
    const agreement = await this.agreements.findByDocument(documentId);
    const document = agreement?.documents.find((filed) => filed.documentId === documentId);
    if (!document) throw refusal('NOT_FOUND');
    return document;
  }
}
