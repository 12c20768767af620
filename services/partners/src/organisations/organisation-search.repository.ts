import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationKind, OrganisationStatus } from '@nyata/contracts';
import { DATABASE, type Keyset } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { comparableName } from './comparable-name';
import { OrganisationRow } from './organisation.entity';
import { organisationOf } from './organisation.repository';
import type { Organisation } from './organisation';

// Lower finds everything, higher only what is spelled right: `keboemen` finds Kebumen from 0.5 down.
const FORGIVENESS = 0.45;

export interface OrganisationFilter {
  q?: string;
  kind?: OrganisationKind;
  regionCode?: string;
  legalPartyId?: string;
  status?: OrganisationStatus;
}

/** An organisation that was found, and how far its name is from what was asked: 0 the same .. 1. */
export interface Found {
  organisation: Organisation;
  distance: number;
}

@Injectable()
export class OrganisationSearchRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Nearest name first, else by name; one more than `limit` when there is a next page. */
  list(filter: OrganisationFilter, after: Keyset | undefined, limit: number): Promise<Found[]> {
    return this.database.transaction(async (tx) => {
      const query = tx.createQueryBuilder(OrganisationRow, 'o').select('o');
      searchBy(query, filter.q);
      narrow(query, filter);
      if (after) {
        const [distance, name, id] = after;
        const place = filter.q
          ? `(${DISTANCE}, o.name, o.organisationId) > (:distance::numeric, :name, :id::uuid)`
          : '(o.name, o.organisationId) > (:name, :id::uuid)';
        query.andWhere(place, { distance, name, id });
      }
      await forgive(tx);
      return found(
        query
          .orderBy('distance')
          .addOrderBy('o.name')
          .addOrderBy('o.organisationId')
          .limit(limit + 1),
      );
    });
  }

  /** Organisations that may be the one of that name or number, nearest first. */
  like(name: string, registrationNo: string | undefined, limit: number): Promise<Found[]> {
    return this.database.transaction(async (tx) => {
      await forgive(tx);
      const query = tx
        .createQueryBuilder(OrganisationRow, 'o')
        .select('o')
        .addSelect(WHOLE_DISTANCE, 'distance')
        .where(`o.status <> 'MERGED'`)
        .andWhere(
          new Brackets((or) =>
            or.where('o.searchedNames %> :wanted').orWhere('o.registrationNo = :registrationNo'),
          ),
        )
        .setParameters({ wanted: comparableName(name), registrationNo: registrationNo ?? null })
        .orderBy('distance')
        .addOrderBy('o.organisationId')
        .limit(limit);
      return found(query);
    });
  }
}

const DISTANCE = `round((:wanted <<-> o.searchedNames)::numeric, 4)`;
// Both ways: a short name within a long one is near, the other way round it is not.
const WHOLE_DISTANCE = `round((1 - (similarity(:wanted, o.searchedNames) + word_similarity(:wanted, o.searchedNames)) / 2)::numeric, 4)`;

function searchBy(query: SelectQueryBuilder<OrganisationRow>, q: string | undefined): void {
  query
    .addSelect(q ? DISTANCE : '0::numeric', 'distance')
    .setParameter('wanted', comparableName(q ?? ''));
  if (!q) return;
  query.andWhere(
    new Brackets((or) =>
      or
        .where('o.name ilike :part')
        .orWhere('o.shortName ilike :part')
        .orWhere('o.searchedNames %> :wanted'),
    ),
    { part: `%${q.replace(/[\\%_]/g, '\\$&')}%` },
  );
}

function narrow(query: SelectQueryBuilder<OrganisationRow>, filter: OrganisationFilter): void {
  const { kind, regionCode, legalPartyId, status } = filter;
  if (status) query.andWhere('o.status = :status', { status });
  else query.andWhere(`o.status <> 'MERGED'`);
  if (kind) query.andWhere('o.kind = :kind', { kind });
  if (regionCode) query.andWhere('o.regionCode = :regionCode', { regionCode });
  if (legalPartyId) query.andWhere('o.legalPartyId = :legalPartyId', { legalPartyId });
}

const forgive = (tx: EntityManager) =>
  tx.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [`${FORGIVENESS}`]);

async function found(query: SelectQueryBuilder<OrganisationRow>): Promise<Found[]> {
  const { entities, raw } = await query.getRawAndEntities<{ distance: string }>();
  return entities.map((row, index) => ({
    organisation: organisationOf(row),
    distance: Number(raw[index]!.distance),
  }));
}
