import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE, decodeCursor, pageOf } from '@nyata/http';
import { businessDate, newId, type Clock, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { priorityWeightsAt } from '@nyata/reference';
import type { EntityManager } from 'typeorm';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { stateOf } from '../state';
import { assertWithinAuthority } from './authority';
import { expectedStages } from './expected-stages';
import {
  drop,
  identify,
  prioritise,
  reopen,
  verify,
  type MappingDecision,
  type MappingEntry,
} from './mapping-entry';
import { MappingEntryRepository } from './mapping-entry.repository';
import { mappingFacts } from './mapping-facts';
import { priorityOf } from './priority';
import type {
  IdentifyMappingEntry,
  MappingEntryPage,
  MappingEntryView,
  MappingQuery,
  PrioritiseMappingEntry,
} from './mapping-entries.dto';

/** Use cases of the map of needs, offers and potentials. */
@Injectable()
export class MappingEntriesService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly entries: MappingEntryRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  async list(query: MappingQuery, caller: Caller): Promise<MappingEntryPage> {
    const after = decodeCursor(query.after, 1);
    const rows = await this.entries.list(query, caller, after, query.limit);
    const page = pageOf(rows, query.limit, ({ mappingEntryId }) => [mappingEntryId]);
    return { ...page, items: await this.viewed(page.items) };
  }

  async get(id: string): Promise<MappingEntryView> {
    const entry = await this.entries.find(id);
    if (!entry) throw refusal('NOT_FOUND');
    const [view] = await this.viewed([entry]);
    return view!;
  }

  identify(body: IdentifyMappingEntry, caller: Caller, by: Origin): Promise<MappingEntryView> {
    const input = stateOf(body);
    assertWithinAuthority(input.affairCodes, input.regionCode);
    const candidateOrganisationIds = input.candidateOrganisationIds ?? [];
    return this.database.transaction(async (tx) => {
      const known = await this.organisations.findMany(
        [input.ownerOrganisationId, ...candidateOrganisationIds],
        tx,
      );
      const owner = known.get(input.ownerOrganisationId);
      if (!owner) throw unknown('/ownerOrganisationId');
      candidateOrganisationIds.forEach((id, index) => {
        if (!known.has(id)) throw unknown(`/candidateOrganisationIds/${index}`);
      });
      const entry = {
        ...input,
        candidateOrganisationIds,
        mappingEntryId: newId(),
        ownerLegalPartyId: owner.legalPartyId,
        candidateKinds: input.candidateKinds ?? [],
        planLinks: input.planLinks ?? [],
      };
      if (allows(caller, 'mapping.write', mappingFacts(entry)) !== 'allowed')
        throw refusal('OWNER_NOT_OWN', {}, [
          { pointer: '/ownerOrganisationId', code: 'OWNER_NOT_OWN' },
        ]);
      return this.save(tx, identify(entry, by), by);
    });
  }

  verify(id: string, version: number, by: Origin): Promise<MappingEntryView> {
    return this.change(id, version, by, (entry) => verify(entry, by));
  }

  prioritise(
    id: string,
    version: number,
    input: PrioritiseMappingEntry,
    by: Origin,
  ): Promise<MappingEntryView> {
    const { criteria, priorityScore, noPlanLinkReason } = stateOf(input);
    return this.change(id, version, by, (entry) => {
      if (!criteria) return prioritise(entry, { priorityScore: priorityScore!, noPlanLinkReason });
      const weights = priorityWeightsAt(businessDate(by.now));
      const { score, parts } = priorityOf(criteria, entry.planLinks.length > 0, weights);
      return prioritise(entry, { priorityScore: score, priorityParts: parts, noPlanLinkReason });
    });
  }

  drop(id: string, version: number, reason: string, by: Origin): Promise<MappingEntryView> {
    return this.change(id, version, by, (entry) => drop(entry, reason));
  }

  reopen(id: string, version: number, reason: string, by: Origin): Promise<MappingEntryView> {
    return this.change(id, version, by, (entry) => reopen(entry, reason));
  }

  private change(
    id: string,
    version: number,
    by: Origin,
    decide: (entry: MappingEntry) => MappingDecision,
  ): Promise<MappingEntryView> {
    return this.database.transaction(async (tx) =>
      this.save(tx, decide(await this.entries.load(tx, id, version)), by),
    );
  }

  private async save(tx: EntityManager, decision: MappingDecision, by: Origin) {
    const saved = await this.entries.save(tx, decision, by);
    const [view] = await this.viewed([saved], tx);
    return view!;
  }

  private async viewed(entries: MappingEntry[], tx?: EntityManager): Promise<MappingEntryView[]> {
    const owners = await this.organisations.findMany(
      entries.map(({ ownerOrganisationId }) => ownerOrganisationId),
      tx,
    );
    const links = await this.entries.agreementsOf(
      entries.map(({ mappingEntryId }) => mappingEntryId),
      tx,
    );
    const today = businessDate(this.clock.now());
    return entries.map(
      ({ ownerLegalPartyId, authorMemberId: _a, keyOrganisationId: _k, ...entry }) => ({
        ...entry,
        ownerLegalPartyId,
        stageIds: expectedStages(entry.cooperationType, today),
        ownerName: owners.get(entry.ownerOrganisationId)?.name,
        agreementIds: links
          .filter(({ mappingEntryId }) => mappingEntryId === entry.mappingEntryId)
          .map(({ agreementId }) => agreementId),
      }),
    );
  }
}

const unknown = (pointer: string) =>
  refusal('ORGANISATION_UNKNOWN', {}, [{ pointer, code: 'ORGANISATION_UNKNOWN' }]);
