import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { areAdjacent, otherSideOf, regionByCode } from '@nyata/reference';
import { DeliveryRecordService } from '../delivery-record/delivery-record.service';
import type { MappingEntry } from '../mapping/mapping-entry';
import { stateOf } from '../state';
import type { Candidate } from './candidate-score';

/** So many organisations are looked at; those that share most with the entry come first. */
const POOL = 300;

@Injectable()
export class CandidateRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly deliveries: DeliveryRecordService,
  ) {}

  /** Organisations that share an affair, a border, a kind or a name with the entry, with all that a score needs. */
  pool(entry: MappingEntry, withRecords: boolean): Promise<Candidate[]> {
    const neighbours = (regionByCode(entry.regionCode)?.adjacentCodes ?? []).filter(
      (code) => areAdjacent(entry.regionCode, code) === true,
    );
    const kinds = [
      ...entry.candidateKinds,
      ...(entry.cooperationType ? otherSideOf(entry.cooperationType) : []),
    ];
    return this.candidates(withRecords, POOL_QUERY, [
      entry.ownerLegalPartyId,
      entry.affairCodes,
      entry.candidateOrganisationIds,
      neighbours,
      kinds,
      POOL,
    ]);
  }

  /** One organisation as candidate, whatever it shares. */
  async one(
    entry: MappingEntry,
    organisationId: string,
    withRecords: boolean,
  ): Promise<Candidate | undefined> {
    const parameters = [organisationId, entry.affairCodes];
    const [candidate] = await this.candidates(withRecords, ONE_QUERY, parameters);
    return candidate;
  }

  private async candidates(
    withRecords: boolean,
    query: string,
    parameters: unknown[],
  ): Promise<Candidate[]> {
    const rows = await this.database.source.query<Omit<Candidate, 'record'>[]>(query, parameters);
    if (!withRecords) return rows.map(stateOf);
    const records = await this.deliveries.ofLegalParties(
      rows.map(({ legalPartyId }) => legalPartyId),
    );
    return rows.map((row) => {
      const record = records.get(row.legalPartyId);
      return { ...stateOf(row), ...(record && { record }) };
    });
  }
}

const WITH_ENTRIES = `
  o.organisation_id as "organisationId", o.legal_party_id as "legalPartyId", o.name, o.kind,
  o.region_code as "regionCode", o.affair_codes as "affairCodes",
  coalesce((
    select jsonb_agg(jsonb_build_object('mappingEntryId', e.mapping_entry_id, 'kind', e.kind,
      'affairCodes', e.affair_codes, 'planLinks', e.plan_links) order by e.mapping_entry_id desc)
    from mapping_entry e
    where e.owner_organisation_id = o.organisation_id and e.affair_codes && $2 and e.status <> 'DROPPED'
  ), '[]') as entries`;

const POOL_QUERY = `
  with owner as (
    select distinct owner_organisation_id as id from mapping_entry
    where affair_codes && $2 and status <> 'DROPPED'
  ), chosen as (
    select o.*, (o.organisation_id = any($3::uuid[]))::int * 8
        + (o.organisation_id in (select id from owner))::int * 4
        + (o.affair_codes && $2)::int * 2
        + coalesce(o.region_code = any($4) and o.kind in ('PROVINCE', 'REGENCY', 'CITY'), false)::int * 2
        + (o.kind = any($5))::int as shared
    from organisation o
    where o.status in ('REGISTERED', 'VERIFIED') and o.legal_party_id <> $1
  ), pool as (
    select * from chosen where shared > 0 order by shared desc, name, organisation_id limit $6
  )
  select ${WITH_ENTRIES} from pool o`;

const ONE_QUERY = `
  select ${WITH_ENTRIES} from organisation o
  where o.organisation_id = $1 and o.status in ('REGISTERED', 'VERIFIED')`;
