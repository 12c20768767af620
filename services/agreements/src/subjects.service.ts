import { Injectable } from '@nestjs/common';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import { AccessRepository } from './access/access.repository';
import { AgreementRepository } from './agreements/agreement.repository';
import { ImportBatchesRepository } from './import/import-batches.repository';

/** What the guard may know of this service's records. */
@Injectable()
export class AgreementSubjects implements SubjectDirectory {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly access: AccessRepository,
    private readonly imports: ImportBatchesRepository,
  ) {}

  async find(kind: string, id: string): Promise<SubjectFacts | null> {
    if (kind === 'document') return this.document(id);
    if (kind === 'import') return this.imports.factsOf(id);
    const agreement = await this.agreements.find(id);
    return agreement ? this.access.factsOf(agreement) : null;
  }

  private async document(id: string): Promise<SubjectFacts | null> {
    const agreement = await this.agreements.findByDocument(id);
    if (!agreement) return null;
    const facts = await this.access.factsOf(agreement);
    const document = agreement.documents.find(({ documentId }) => documentId === id)!;
    return {
      ...facts,
      draft: facts.draft || document.confidentiality === 'LEAD',
      public: facts.public && document.confidentiality === 'PUBLIC',
    };
  }
}
