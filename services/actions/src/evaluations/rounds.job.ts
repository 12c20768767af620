import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { owesReport, periodAskedFor } from '../reports/period';
import { openRound } from './evaluation';
import { mayOpenPeriodicRound, saveRound, unevaluatedCooperations } from './evaluation.repository';

/**
 * Once a day: a round is opened for every cooperation that ran in the semester that is over, twice a year like
 * the reports it rests on. A round that nobody concluded stays open, and the next waits for it: a heap of forms
 * is answered by nobody. A final round stays a decision of the bureau.
 */
@Injectable()
export class RoundsJob {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async run(today: string, origin: Origin): Promise<void> {
    const period = periodAskedFor(today);
    if (!period) return;
    // One transaction each: a job that died half-way starts again with those that are left.
    for (const id of await unevaluatedCooperations(this.database.source.manager, period))
      await this.database.transaction((tx) => this.openFor(tx, id, period, origin));
  }

  private async openFor(
    tx: EntityManager,
    cooperationId: string,
    period: string,
    origin: Origin,
  ): Promise<void> {
    const cooperation = await cooperationOf(tx, cooperationId);
    if (!owesReport(cooperation, period)) return;
    if (!(await mayOpenPeriodicRound(tx, cooperationId, period))) return;
    const command = { roundId: newId(), cooperationId, kind: 'PERIODIC' as const, period };
    await saveRound(tx, openRound(command, cooperation, origin), origin);
  }
}
