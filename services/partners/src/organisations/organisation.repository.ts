import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow, type Database } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import { stateOf } from '../state';
import { comparableName } from './comparable-name';
import { OrganisationRow } from './organisation.entity';
import { OrganisationPastRow } from './organisation-past.entity';
import type { Organisation, OrganisationDecision } from './organisation';
import type { Ancestor } from './parent-chain';

const write = eventWriter('partners');

@Injectable()
export class OrganisationRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async load(tx: EntityManager, id: string, version?: number): Promise<Organisation> {
    return organisationOf(await lockRow(tx, OrganisationRow, id, version));
  }

  async save(tx: EntityManager, decision: OrganisationDecision, origin: Origin) {
    const { state, events } = decision;
    const row = Object.assign(new OrganisationRow(), {
      ...state,
      searchedNames: searchedNamesOf(state),
    });
    const saved = await write(tx, { entity: OrganisationRow, row, events, origin });
    await tx.insert(OrganisationPastRow, pastOf(decision, origin));
    return organisationOf(saved);
  }

  /** What happened to an organisation, newest first. */
  pastOf(organisationId: string): Promise<OrganisationPastRow[]> {
    return this.database.source.manager.find(OrganisationPastRow, {
      where: { organisationId },
      order: { version: 'DESC' },
    });
  }

  /** What was merged into a merged one before reads as the survivor too, without a chain to walk. */
  async followMerge(tx: EntityManager, mergedId: string, survivorId: string): Promise<void> {
    await tx.update(OrganisationRow, { mergedIntoId: mergedId }, { mergedIntoId: survivorId });
    // Whoever searches for what the merged one was called finds the survivor.
    await tx.query(
      `update organisation s set searched_names = s.searched_names || ' ' || m.searched_names,
         former_names = s.former_names || array_remove(m.name || m.former_names, s.name)
       from organisation m where s.organisation_id = $2 and m.organisation_id = $1`,
      [mergedId, survivorId],
    );
  }

  async find(id: string, tx = this.database.source.manager): Promise<Organisation | undefined> {
    const row = await tx.findOneBy(OrganisationRow, { organisationId: id });
    return row ? organisationOf(row) : undefined;
  }

  async findMany(
    ids: readonly string[],
    tx = this.database.source.manager,
  ): Promise<Map<string, Organisation>> {
    const rows = await tx.findBy(OrganisationRow, { organisationId: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.organisationId, organisationOf(row)]));
  }

  /** Organisations by a name as `comparableName` reads it, or by their short name; merged ones are not meant. */
  async named(tx: EntityManager, names: readonly string[]): Promise<Map<string, Organisation[]>> {
    const wanted = [...new Set(names)];
    const rows = await tx
      .createQueryBuilder(OrganisationRow, 'o')
      .where(`o.status <> 'MERGED'`)
      .andWhere(
        `o.organisationId in (select n.organisation_id from unnest(:wanted::text[]) w
           join organisation n on n.searched_names like '%' || w || '%')`,
        { wanted },
      )
      .getMany();
    const found = rows.map(organisationOf);
    return new Map(
      wanted.map((name) => [
        name,
        found.filter((it) => [it.name, it.shortName ?? ''].map(comparableName).includes(name)),
      ]),
    );
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

/** The organisation of a row; what only searches need stays behind. */
export function organisationOf({ searchedNames: _names, ...row }: OrganisationRow): Organisation {
  return stateOf(row);
}

const searchedNamesOf = ({ name, shortName, formerNames }: Organisation): string =>
  [name, shortName ?? '', ...formerNames].map(comparableName).filter(Boolean).join(' ');

const pastOf = ({ state, events }: OrganisationDecision, { now, actorOrg }: Origin) =>
  events.map(({ name, payload }, index) => ({
    organisationId: state.organisationId,
    version: state.version + index + 1,
    at: now,
    what: name,
    name: state.name,
    reason: 'reason' in payload ? payload.reason : undefined,
    otherOrganisationId: 'survivor' in payload ? payload.survivor.organisationId : undefined,
    byOrganisationId: actorOrg,
  }));
