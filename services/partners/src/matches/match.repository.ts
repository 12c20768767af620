import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow, type Database } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import { stateOf } from '../state';
import { MatchRow } from './match.entity';
import type { Match, MatchDecision } from './match';

const write = eventWriter('partners');

@Injectable()
export class MatchRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async load(tx: EntityManager, id: string, version?: number): Promise<Match> {
    return stateOf(await lockRow(tx, MatchRow, id, version));
  }

  async save(tx: EntityManager, { state, events }: MatchDecision, origin: Origin): Promise<Match> {
    const row = Object.assign(new MatchRow(), state);
    return stateOf(await write(tx, { entity: MatchRow, row, events, origin }));
  }

  async find(id: string, tx = this.database.source.manager): Promise<Match | undefined> {
    const row = await tx.findOneBy(MatchRow, { matchId: id });
    return row ? stateOf(row) : undefined;
  }

  /** Newest first. */
  async ofEntries(
    entryIds: readonly string[],
    tx = this.database.source.manager,
  ): Promise<Match[]> {
    if (entryIds.length === 0) return [];
    const rows = await tx.find(MatchRow, {
      where: { mappingEntryId: In([...entryIds]) },
      order: { matchId: 'DESC' },
      take: 1000,
    });
    return rows.map(stateOf);
  }
}

/** A match that is neither declined nor an agreement yet. */
export const isOpen = ({ status }: Match): boolean =>
  status === 'PROPOSED' || status === 'CONTACTED' || status === 'AGREED_IN_PRINCIPLE';
