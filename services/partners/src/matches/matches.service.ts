import { Inject, Injectable } from '@nestjs/common';
import { allows, scopesOf, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE } from '@nyata/http';
import { businessDate, newId, type Clock, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { matchWeightsAt } from '@nyata/reference';
import type { MappingEntry } from '../mapping/mapping-entry';
import { MappingEntryRepository } from '../mapping/mapping-entry.repository';
import { mappingFacts } from '../mapping/mapping-facts';
import { scoreOf } from './candidate-score';
import { CandidateRepository } from './candidate.repository';
import { agree, contact, decline, propose, type Match, type MatchDecision } from './match';
import { isOpen, MatchRepository } from './match.repository';
import type { CandidateView, MatchView, ProposeMatch } from './matches.dto';

const SHOWN = 20;

/** Use cases of candidates and of the matches that someone pursues. */
@Injectable()
export class MatchesService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly entries: MappingEntryRepository,
    private readonly pool: CandidateRepository,
    private readonly matches: MatchRepository,
  ) {}

  /** The best candidates for an entry, each with what its score is made of. */
  async candidates(mappingEntryId: string, caller: Caller): Promise<CandidateView[]> {
    const entry = await this.entryOf(mappingEntryId);
    const weights = matchWeightsAt(businessDate(this.clock.now()));
    const candidates = await this.pool.pool(entry, readsRecords(caller));
    const scored = candidates.map((candidate) => ({
      organisationId: candidate.organisationId,
      name: candidate.name,
      kind: candidate.kind,
      ...(candidate.regionCode && { regionCode: candidate.regionCode }),
      ...scoreOf(entry, candidate, weights),
    }));
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
      .slice(0, SHOWN);
  }

  async list(mappingEntryId: string, caller: Caller): Promise<MatchView[]> {
    const entry = await this.entries.find(mappingEntryId);
    if (!entry || allows(caller, 'mapping.read', mappingFacts(entry)) !== 'allowed') return [];
    return (await this.matches.ofEntries([mappingEntryId])).map(viewOf);
  }

  async get(id: string): Promise<MatchView> {
    const match = await this.matches.find(id);
    if (!match) throw refusal('NOT_FOUND');
    return viewOf(match);
  }

  async propose(body: ProposeMatch, caller: Caller, by: Origin): Promise<MatchView> {
    const { mappingEntryId, organisationId, notes } = body;
    const entry = await this.writableEntry(mappingEntryId, caller);
    const candidate = await this.pool.one(entry, organisationId, readsRecords(caller));
    if (!candidate)
      throw refusal('ORGANISATION_UNKNOWN', {}, [
        { pointer: '/organisationId', code: 'ORGANISATION_UNKNOWN' },
      ]);
    const { legalPartyId, kind, name } = candidate;
    const scored = scoreOf(entry, candidate, matchWeightsAt(businessDate(by.now)));
    return this.database.transaction(async (tx) => {
      // Two who propose the same at once: the second waits for the entry and is told of the first.
      await this.entries.load(tx, mappingEntryId);
      const open = (await this.matches.ofEntries([mappingEntryId], tx)).find(
        (match) => isOpen(match) && match.organisationId === organisationId,
      );
      const decision = propose(
        {
          matchId: newId(),
          mappingEntryId,
          keyOrganisationId: entry.keyOrganisationId,
          other: { organisationId, legalPartyId, kind, name },
          ...scored,
          ...(notes && { notes }),
        },
        { ownerLegalPartyId: entry.ownerLegalPartyId, openMatchId: open?.matchId },
        by,
      );
      return viewOf(await this.matches.save(tx, decision, by));
    });
  }

  contact(id: string, version: number, notes: string | undefined, by: Origin): Promise<MatchView> {
    return this.change(id, version, by, (match) => contact(match, notes, by));
  }

  agree(id: string, version: number, notes: string | undefined, by: Origin): Promise<MatchView> {
    return this.change(id, version, by, (match) => agree(match, notes, by));
  }

  decline(id: string, version: number, reason: string, by: Origin): Promise<MatchView> {
    return this.change(id, version, by, (match) => decline(match, reason, by));
  }

  private change(
    id: string,
    version: number,
    by: Origin,
    decide: (match: Match) => MatchDecision,
  ): Promise<MatchView> {
    return this.database.transaction(async (tx) => {
      const match = await this.matches.load(tx, id, version);
      return viewOf(await this.matches.save(tx, decide(match), by));
    });
  }

  private async entryOf(id: string): Promise<MappingEntry> {
    const entry = await this.entries.find(id);
    if (!entry) throw refusal('NOT_FOUND');
    return entry;
  }

  /** The entry that a body names: invisible is unknown, visible without the right is refused. */
  private async writableEntry(id: string, caller: Caller): Promise<MappingEntry> {
    const entry = await this.entries.find(id);
    const verdict = allows(caller, 'mapping.write', entry ? mappingFacts(entry) : null);
    if (entry && verdict === 'allowed') return entry;
    if (verdict === 'hidden') throw refusal('NOT_FOUND');
    throw refusal('OWNER_NOT_OWN', {}, [{ pointer: '/mappingEntryId', code: 'OWNER_NOT_OWN' }]);
  }
}

/** A partner doesn't learn how others delivered. */
const readsRecords = (caller: Caller) => scopesOf(caller, 'organisations.record').has('n');

const viewOf = ({ keyOrganisationId: _key, other, ...match }: Match): MatchView => ({
  ...match,
  name: other.name,
  kind: other.kind,
});
