import { Inject, Injectable } from '@nestjs/common';
import { scopesOf, type Caller } from '@nyata/auth';
import type { MappingStatus } from '@nyata/contracts';
import { DATABASE, type Keyset } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow, type Database } from '@nyata/persistence';
import { Brackets, In, type EntityManager } from 'typeorm';
import { stateOf } from '../state';
import { EntryAgreementRow } from './entry-agreement.entity';
import { MappingEntryRow } from './mapping-entry.entity';
import type { MappingDecision, MappingEntry } from './mapping-entry';

const write = eventWriter('partners');

export interface MappingFilter {
  status?: MappingStatus;
  affairCode?: string;
  ownerOrganisationId?: string;
}

@Injectable()
export class MappingEntryRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async load(tx: EntityManager, id: string, version?: number): Promise<MappingEntry> {
    return stateOf(await lockRow(tx, MappingEntryRow, id, version));
  }

  async save(tx: EntityManager, { state, events }: MappingDecision, origin: Origin) {
    const row = Object.assign(new MappingEntryRow(), state);
    return stateOf(await write(tx, { entity: MappingEntryRow, row, events, origin }));
  }

  async find(id: string, tx = this.database.source.manager): Promise<MappingEntry | undefined> {
    const row = await tx.findOneBy(MappingEntryRow, { mappingEntryId: id });
    return row ? stateOf(row) : undefined;
  }

  /** Newest first; one row more than `limit` when there is a next page. */
  async list(filter: MappingFilter, caller: Caller, after: Keyset | undefined, limit: number) {
    const query = this.database.source
      .createQueryBuilder(MappingEntryRow, 'e')
      .where(visibleTo(caller))
      .orderBy('e.mappingEntryId', 'DESC')
      .limit(limit + 1);
    const { status, affairCode, ownerOrganisationId } = filter;
    if (status) query.andWhere('e.status = :status', { status });
    if (affairCode) query.andWhere(':affairCode = any(e.affairCodes)', { affairCode });
    if (ownerOrganisationId)
      query.andWhere('e.ownerOrganisationId = :ownerOrganisationId', { ownerOrganisationId });
    if (after) query.andWhere('e.mappingEntryId < :after', { after: after[0] });
    return (await query.getMany()).map(stateOf);
  }

  /** Is the same thing of the same owner on the map already, and not given up? */
  async hasSame(
    tx: EntityManager,
    entry: Pick<MappingEntry, 'ownerOrganisationId' | 'kind' | 'subjectMatter' | 'affairCodes'>,
  ): Promise<boolean> {
    const [same] = await tx.query<unknown[]>(
      `select 1 from mapping_entry where owner_organisation_id = $1 and kind = $2 and affair_codes[1] = $3
         and lower(subject_matter) = lower($4) and status <> 'DROPPED' limit 1`,
      [entry.ownerOrganisationId, entry.kind, entry.affairCodes[0], entry.subjectMatter],
    );
    return same !== undefined;
  }

  /** The agreements made from entries. */
  async agreementsOf(
    entryIds: readonly string[],
    tx = this.database.source.manager,
  ): Promise<EntryAgreementRow[]> {
    return tx.findBy(EntryAgreementRow, { mappingEntryId: In([...entryIds]) });
  }

  async link(tx: EntityManager, link: EntryAgreementRow): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(EntryAgreementRow)
      .values(link)
      .orIgnore()
      .execute();
  }

  /** Forgets an agreement that was withdrawn; the entries that it was made from. */
  async unlink(tx: EntityManager, agreementId: string): Promise<string[]> {
    const links = await tx.findBy(EntryAgreementRow, { agreementId });
    await tx.delete(EntryAgreementRow, { agreementId });
    return links.map(({ mappingEntryId }) => mappingEntryId).sort();
  }
}

/** The caller's scope of `mapping.read`, as the guard judges a single entry. */
export const visibleTo = (caller: Caller) =>
  new Brackets((or) => {
    const scopes = scopesOf(caller, 'mapping.read');
    const { organisationId, legalPartyId, regions } = caller;
    or.where(scopes.has('n') ? 'true' : 'false');
    if (scopes.has('o')) or.orWhere('e.ownerOrganisationId = :organisationId', { organisationId });
    if (scopes.has('p')) or.orWhere('e.ownerLegalPartyId = :legalPartyId', { legalPartyId });
    if (scopes.has('r'))
      or.orWhere(
        `exists (select 1 from unnest(array[:...regions]::text[]) r where e.regionCode = r or e.regionCode like r || '.%')`,
        { regions: regions.length > 0 ? regions : [''] },
      );
  });
