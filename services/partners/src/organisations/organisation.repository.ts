import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@nyata/contracts';
import { DATABASE, type Keyset } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow, type Database } from '@nyata/persistence';
import { Brackets, In, type EntityManager } from 'typeorm';
import { stateOf } from '../state';
import { OrganisationRow } from './organisation.entity';
import type { Organisation, OrganisationDecision } from './organisation';
import type { Ancestor } from './parent-chain';

const write = eventWriter('partners');

export interface OrganisationFilter {
  q?: string;
  kind?: OrganisationKind;
  regionCode?: string;
  legalPartyId?: string;
}

@Injectable()
export class OrganisationRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async load(tx: EntityManager, id: string, version?: number): Promise<Organisation> {
    return stateOf(await lockRow(tx, OrganisationRow, id, version));
  }

  async save(tx: EntityManager, decision: OrganisationDecision, origin: Origin) {
    const row = Object.assign(new OrganisationRow(), decision.state);
    return stateOf(
      await write(tx, { entity: OrganisationRow, row, events: decision.events, origin }),
    );
  }

  async find(id: string, tx = this.database.source.manager): Promise<Organisation | undefined> {
    const row = await tx.findOneBy(OrganisationRow, { organisationId: id });
    return row ? stateOf(row) : undefined;
  }

  async findMany(
    ids: readonly string[],
    tx = this.database.source.manager,
  ): Promise<Map<string, Organisation>> {
    const rows = await tx.findBy(OrganisationRow, { organisationId: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.organisationId, stateOf(row)]));
  }

  /** By name; one row more than `limit` when there is a next page. */
  async list(filter: OrganisationFilter, after: Keyset | undefined, limit: number) {
    const query = this.database.source
      .createQueryBuilder(OrganisationRow, 'o')
      .orderBy('o.name')
      .addOrderBy('o.organisationId')
      .limit(limit + 1);
    const { q, kind, regionCode, legalPartyId } = filter;
    if (q)
      query.andWhere(
        new Brackets((or) => or.where('o.name ilike :q').orWhere('o.shortName ilike :q')),
        { q: `%${q.replace(/[\\%_]/g, '\\$&')}%` },
      );
    if (kind) query.andWhere('o.kind = :kind', { kind });
    if (regionCode) query.andWhere('o.regionCode = :regionCode', { regionCode });
    if (legalPartyId) query.andWhere('o.legalPartyId = :legalPartyId', { legalPartyId });
    if (after)
      query.andWhere('(o.name, o.organisationId) > (:name, :id::uuid)', {
        name: after[0],
        id: after[1],
      });
    return (await query.getMany()).map(stateOf);
  }

  /** The chain from an organisation to the top, itself first; nobody moves the chain until the transaction ends. */
  async chainFrom(tx: EntityManager, organisationId: string): Promise<Ancestor[]> {
    await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('parent-chain', 0))`);
    return tx.query<Ancestor[]>(
      `with recursive chain as (
         select o.*, 1 as step from organisation o where o.organisation_id = $1
         union all
         select p.*, c.step + 1 from organisation p join chain c on p.organisation_id = c.parent_organisation_id
         where c.step < 50
       )
       select organisation_id as "organisationId", legal_party_id as "legalPartyId" from chain order by step`,
      [organisationId],
    );
  }

  /** Ids of everything below an organisation; moving it moves the chains of all of them. */
  async idsBelow(tx: EntityManager, organisationId: string): Promise<string[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('parent-chain', 0))`);
    const rows = await tx.query<{ id: string }[]>(
      `with recursive below as (
         select organisation_id as id from organisation where parent_organisation_id = $1
         union
         select o.organisation_id from organisation o join below b on o.parent_organisation_id = b.id
       )
       select id from below order by id`,
      [organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Who else has this name, kind and region; a second one that comes at the same time waits for the answer. */
  async twinOf(
    tx: EntityManager,
    { name, kind, regionCode }: Pick<Organisation, 'name' | 'kind' | 'regionCode'>,
  ): Promise<string | undefined> {
    const key = [name.toLowerCase(), kind, regionCode ?? null];
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(key)]);
    const [twin] = await tx.query<{ id: string }[]>(
      `select organisation_id as id from organisation
       where lower(name) = $1 and kind = $2 and region_code is not distinct from $3 limit 1`,
      key,
    );
    return twin?.id;
  }
}
