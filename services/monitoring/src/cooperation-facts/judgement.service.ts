import { Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { saveAccess } from '../access/visible-to.projection';
import { saveAssessments } from '../assessments/assessment.projection';
import { changedRows, saveOlder } from '../assessments/older.projection';
import { countPortfolio } from '../portfolio/counters.projection';
import { saveDueDates } from '../portfolio/due-date.projection';
import { Changes } from '../live/changes.service';
import { continueChronicle, rewriteFrom, type Chronicle, type Standing } from './chronicle';
import {
  carryStandings,
  lockBehind,
  lockStandings,
  saveStandings,
  statesBefore,
} from './cooperation-facts.repository';
import type { FactEvent } from './fold-facts';
import { ceremonyPolicy } from './policy';

type Events = ReceivedEvent<FactEvent>[];

/** Requests wait no longer than this for the judgement of a new day. */
const AT_A_STRETCH_MS = 4;

/** Judges cooperations: after events, and as time passes. */
@Injectable()
export class JudgementService {
  constructor(private readonly changes: Changes) {}

  /** Folds a batch's events, in order, and judges the cooperations that they touch. */
  async afterEvents(tx: EntityManager, events: Events): Promise<void> {
    const byCooperation = new Map<string, Events>();
    for (const event of events) {
      const { cooperationId } = event.payload;
      byCooperation.set(cooperationId, [...(byCooperation.get(cooperationId) ?? []), event]);
    }
    const ids = [...byCooperation.keys()].sort();
    const standings = await lockStandings(tx, ids);
    const work = new Map(
      ids.map((id) => [id, { standing: standings.get(id) ?? {}, events: byCooperation.get(id)! }]),
    );
    await this.judge(tx, work);
  }

  /** Judges some cooperations that stand behind `day`, up to it; returns how many. */
  async afterTime(tx: EntityManager, day: string, limit = 200): Promise<number> {
    const standings = await lockBehind(tx, day, limit);
    const work = new Map(
      [...standings].map(([id, standing]) => [id, { standing, events: [] as Events }]),
    );
    const chronicles = await this.continued(tx, work, day);
    await carryStandings(tx, chronicles);
    // Most days most of them only grow older: nothing is counted anew for those.
    const changed = await changedRows(tx, chronicles);
    await saveOlder(
      tx,
      [...chronicles].filter(([id]) => !changed.has(id)).map(([, told]) => told),
    );
    await countPortfolio(tx, [...changed.keys()], () => saveAssessments(tx, changed));
    this.changes.note(tx, [...chronicles.keys()]);
    return standings.size;
  }

  private async judge(
    tx: EntityManager,
    work: Map<string, { standing: Standing; events: Events }>,
  ): Promise<void> {
    const chronicles = await this.continued(tx, work);
    await saveStandings(tx, chronicles);
    const facts = [...chronicles.values()].map(({ standing }) => standing.facts);
    await countPortfolio(tx, [...chronicles.keys()], async () => {
      await saveAssessments(tx, chronicles);
      await saveAccess(tx, facts);
      await saveDueDates(tx, facts);
    });
    this.changes.note(tx, [...chronicles.keys()]);
  }

  private async continued(
    tx: EntityManager,
    work: Map<string, { standing: Standing; events: Events }>,
    upTo?: string,
  ): Promise<Map<string, Chronicle>> {
    const chronicles = new Map<string, Chronicle>();
    if (work.size === 0) return chronicles;
    const days = new Map(
      [...work].map(([id, { standing, events }]) => [id, rewriteFrom(standing, events)]),
    );
    const before = await statesBefore(tx, days);
    let began = performance.now();
    for (const [id, { standing, events }] of work) {
      if (upTo !== undefined && performance.now() - began > AT_A_STRETCH_MS) {
        await new Promise((resolve) => setImmediate(resolve));
        began = performance.now();
      }
      const told = continueChronicle(standing, events, ceremonyPolicy, before.get(id), upTo);
      if (told) chronicles.set(id, told);
    }
    return chronicles;
  }
}
