import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE, type StoredUpload } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { AgreementRepository } from '../agreements/agreement.repository';
import type { FileDocument, FiledDocumentView } from './documents.dto';
import type { FiledDocument } from './filed-document';
import { fileDocument } from './filing';

/** Use cases of the papers of an agreement. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
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
      const filing = { documentId: newId(), kind, no, date, confidentiality, ...file };
      const saved = await this.agreements.save(tx, fileDocument(agreement, filing, by), by);
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
