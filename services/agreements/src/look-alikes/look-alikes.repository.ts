import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { regionByCode } from '@nyata/reference';
import type { Agreement } from '../agreements/agreement';
import { AgreementRow } from '../agreements/agreement.entity';
import { agreementOf } from '../agreements/agreement.repository';
import type { ComparedParty } from './look-alike';

export interface Likened {
  agreement: Agreement;
  likeness: number;
}

// More than anybody compares; the likest come first.
const MOST = 50;

@Injectable()
export class LookAlikesRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Legal parties by the ids of organisations; one that is not known is left out. */
  async parties(organisationIds: readonly string[]): Promise<ComparedParty[]> {
    return this.database.source.query<ComparedParty[]>(
      `select distinct l.organisation_id as "legalPartyId", l.name, l.region_code as "regionCode"
       from organisation_reference o
       join organisation_reference l on l.organisation_id = o.legal_party_id
       where o.organisation_id = any($1)`,
      [organisationIds],
    );
  }

  /** Running agreements of a lead with one of these parties, or with a region that borders one of theirs. */
  async running(
    leadLegalPartyId: string,
    counterparts: readonly ComparedParty[],
    subjectMatter: string,
  ): Promise<Likened[]> {
    const near = await this.neighbours(counterparts);
    const { entities, raw } = await this.database.source
      .createQueryBuilder(AgreementRow, 'a')
      .addSelect('similarity(a.subjectMatter, :subjectMatter)', 'likeness')
      .setParameter('subjectMatter', subjectMatter)
      .where('a.leadLegalPartyId = :leadLegalPartyId', { leadLegalPartyId })
      .andWhere('a.partyOrganisationIds && :parties::uuid[]', {
        parties: [...counterparts.map(({ legalPartyId }) => legalPartyId), ...near],
      })
      .andWhere(`a.role in ('UMBRELLA', 'STANDALONE')`)
      .andWhere(`a.status in ('DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED')`)
      .orderBy('likeness', 'DESC')
      .addOrderBy('a.agreementId', 'DESC')
      .limit(MOST)
      .getRawAndEntities<{ likeness: number }>();
    return entities.map((row, index) => ({
      agreement: agreementOf(row),
      likeness: Number(raw[index]!.likeness),
    }));
  }

  private async neighbours(counterparts: readonly ComparedParty[]): Promise<string[]> {
    const regions = counterparts.flatMap(
      ({ regionCode }) => (regionCode ? regionByCode(regionCode)?.adjacentCodes : undefined) ?? [],
    );
    if (regions.length === 0) return [];
    const rows = await this.database.source.query<{ id: string }[]>(
      `select organisation_id as id from organisation_reference
       where region_code = any($1) and kind in ('PROVINCE', 'REGENCY', 'CITY')`,
      [regions],
    );
    return rows.map(({ id }) => id);
  }
}
