import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { In } from 'typeorm';
import type { Agreement } from '../agreements/agreement';
import { AgreementRepository } from '../agreements/agreement.repository';
import { OrganisationReferenceRow } from '../partner-reference/organisation-reference.entity';
import { draftTextOf } from './draft-text';

/** Beside the sources and beside what is built of them. */
const TEMPLATES = join(__dirname, '../../templates');

/** The text of an agreement, written from a template with its parties and terms, to go on writing in Word. */
@Injectable()
export class DraftTextService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly agreements: AgreementRepository,
  ) {}

  async of(agreementId: string): Promise<{ content: Buffer; fileName: string }> {
    const agreement = await this.agreements.find(agreementId);
    if (!agreement) throw refusal('NOT_FOUND');
    const template = await templateOf(agreement);
    const names = await this.namesIn(agreement);
    // Tags only name values: nothing in a template or in an agreement is ever evaluated.
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
    });
    document.render(draftTextOf(agreement, (id) => names.get(id) ?? id));
    const content = document.toBuffer();
    return { content, fileName: `rancangan-${agreement.documentKind}.docx` };
  }

  private async namesIn({ parties }: Agreement): Promise<Map<string, string>> {
    const ids = parties.flatMap(({ executingOrganisationIds }) => executingOrganisationIds);
    const rows = await this.database.source.manager.findBy(OrganisationReferenceRow, {
      organisationId: In(ids),
    });
    return new Map(rows.map(({ organisationId, name }) => [organisationId, name]));
  }
}

async function templateOf({ documentKind }: Agreement): Promise<Buffer> {
  try {
    return await readFile(join(TEMPLATES, `${documentKind}.docx`));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    throw refusal('NO_TEMPLATE', { kind: documentKind });
  }
}
