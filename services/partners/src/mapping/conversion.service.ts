import { Injectable } from '@nestjs/common';
import type { Origin } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';
import { convert as convertMatch } from '../matches/match';
import { MatchRepository } from '../matches/match.repository';
import { convert, release, type MappingDecision } from './mapping-entry';
import { MappingEntryRepository } from './mapping-entry.repository';

interface MadeFromEntries {
  cooperationId: string;
  agreementId: string;
  mappingEntryIds: string[];
  matchId?: string;
}

/** What becomes of mapping entries when agreements are made from them, and when those are withdrawn. */
@Injectable()
export class ConversionService {
  constructor(
    private readonly entries: MappingEntryRepository,
    private readonly matches: MatchRepository,
  ) {}

  async agreementMade(
    tx: EntityManager,
    { cooperationId, agreementId, mappingEntryIds, matchId }: MadeFromEntries,
    origin: Origin,
  ): Promise<void> {
    if (matchId) await this.convertMatch(tx, matchId, agreementId, origin);
    for (const mappingEntryId of [...mappingEntryIds].sort()) {
      await this.entries.link(tx, { mappingEntryId, agreementId, cooperationId });
      await this.decide(tx, mappingEntryId, origin, (entry) =>
        convert(entry, { cooperationId, agreementId }),
      );
    }
  }

  async agreementWithdrawn(
    tx: EntityManager,
    { agreementId, reason }: { agreementId: string; reason: string },
    origin: Origin,
  ): Promise<void> {
    const entryIds = await this.entries.unlink(tx, agreementId);
    const others = await this.entries.agreementsOf(entryIds, tx);
    const stillUsed = new Set(others.map(({ mappingEntryId }) => mappingEntryId));
    for (const entryId of entryIds.filter((id) => !stillUsed.has(id)))
      await this.decide(tx, entryId, origin, (entry) => release(entry, reason));
  }

  private async convertMatch(
    tx: EntityManager,
    matchId: string,
    agreementId: string,
    origin: Origin,
  ): Promise<void> {
    if (!(await this.matches.find(matchId, tx))) return;
    const decided = convertMatch(await this.matches.load(tx, matchId), agreementId, origin);
    if (decided) await this.matches.save(tx, decided, origin);
  }

  private async decide(
    tx: EntityManager,
    id: string,
    origin: Origin,
    decision: (
      entry: Awaited<ReturnType<MappingEntryRepository['load']>>,
    ) => MappingDecision | undefined,
  ): Promise<void> {
    if (!(await this.entries.find(id, tx))) return;
    const decided = decision(await this.entries.load(tx, id));
    if (decided) await this.entries.save(tx, decided, origin);
  }
}
