import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { sheetHeading } from '@nyata/contracts';
import type { WrittenSheet } from '@nyata/files';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { In } from 'typeorm';
import type { Agreement } from '../agreements/agreement';
import { AgreementListRepository } from '../agreements/agreement-list.repository';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import { AgreementRow } from '../agreements/agreement.entity';
import { OrganisationReferenceRow } from '../partner-reference/organisation-reference.entity';
import { tableFields, tableRow } from './agreement-table';
import type { ExportQuery } from './export.dto';

const PAGE = 200;

/** The signed agreements that the caller may see, as a table with the columns that the import reads. */
@Injectable()
export class AgreementTableService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly lists: AgreementListRepository,
    private readonly views: AgreementViewsService,
  ) {}

  async table(query: ExportQuery, caller: Caller): Promise<WrittenSheet> {
    const today = this.views.today();
    const fields = tableFields(await this.lists.mostParties(query, caller, today));
    const headings = fields.map((field) => sheetHeading(field)!);
    return { headings, rows: this.rows(query, caller, fields) };
  }

  private async *rows(query: ExportQuery, caller: Caller, fields: ReturnType<typeof tableFields>) {
    const today = this.views.today();
    let after: [string] | undefined;
    for (;;) {
      const found = await this.lists.page({ ...query, limit: PAGE }, caller, today, after);
      const page = found.slice(0, PAGE);
      const signed = page.filter(({ signedOn }) => signedOn !== undefined);
      const [names, umbrellas] = await Promise.all([this.names(signed), this.umbrellas(signed)]);
      for (const agreement of signed)
        yield tableRow(agreement, fields, {
          today,
          nameOf: (id) => names.get(id) ?? id,
          umbrellaNo: umbrellas.get(agreement.umbrellaId ?? ''),
        });
      if (found.length <= PAGE) return;
      after = [page.at(-1)!.agreementId];
    }
  }

  private async names(agreements: readonly Agreement[]): Promise<Map<string, string>> {
    const ids = agreements.flatMap(({ leadOrg, initiatorOrg, parties }) => [
      leadOrg.organisationId,
      initiatorOrg.organisationId,
      ...parties.flatMap(({ org, executingOrganisationIds }) => [
        org.organisationId,
        ...executingOrganisationIds,
      ]),
    ]);
    const organisations = await this.database.source.manager.findBy(OrganisationReferenceRow, {
      organisationId: In([...new Set(ids)]),
    });
    return new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
  }

  private async umbrellas(agreements: readonly Agreement[]): Promise<Map<string, string>> {
    const ids = agreements.flatMap(({ umbrellaId }) => umbrellaId ?? []);
    const rows = await this.database.source.manager.findBy(AgreementRow, { agreementId: In(ids) });
    return new Map(
      rows.flatMap(({ agreementId, numbers }) =>
        numbers[0] ? [[agreementId, numbers[0].no] as const] : [],
      ),
    );
  }
}
