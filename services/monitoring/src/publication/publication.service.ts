import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { newId } from '@nyata/kernel';
import { eventWriter, type Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { newsSince, type News } from './publication';
import { PublishedAssessment } from './published-assessment.entity';

const saveWithEvents = eventWriter('monitoring');
const PER_TRANSACTION = 100;

/** Tells the world what changed in the judgement, comparing with what it was told before. */
@Injectable()
export class PublicationService {
  private running: Promise<number> = Promise.resolve(0);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Publishes what is pending and judged up to `today`; call it only when our own events have all been recalled.
   * What stands behind today waits: the world was told of its today already, and would hear an older state.
   */
  publishPending(today: string): Promise<number> {
    this.running = this.running.catch(() => 0).then(() => this.publish(today));
    return this.running;
  }

  private async publish(today: string): Promise<number> {
    let published = 0;
    for (;;) {
      const [looked, told] = await this.database.transaction((tx) => this.publishSome(tx, today));
      published += told;
      if (looked < PER_TRANSACTION) return published;
    }
  }

  private async publishSome(
    tx: EntityManager,
    today: string,
  ): Promise<[looked: number, told: number]> {
    const pending = await tx.query<News[]>(
      `update assessment set publish_pending = false where cooperation_id in (
         select cooperation_id from assessment where publish_pending and as_of >= $2
         order by cooperation_id limit $1 for update skip locked)
       returning cooperation_id as "cooperationId", assessment_id as "assessmentId",
         as_of as "asOf", verdict, rung, levels, rules, cause, next_step as "nextStep"`,
      [PER_TRANSACTION, today],
    );
    const rows = (pending as unknown as [News[], number])[0];
    let told = 0;
    for (const news of rows) if (await this.tell(tx, news)) told += 1;
    return [rows.length, told];
  }

  private async tell(tx: EntityManager, news: News): Promise<boolean> {
    const { assessmentId, cooperationId, verdict, rung, levels } = news;
    const told = await tx.findOne(PublishedAssessment, {
      where: { assessmentId },
      lock: { mode: 'pessimistic_write' },
    });
    const events = newsSince(told?.verdict ? told : undefined, news);
    if (events.length === 0) return false;
    const version = told?.version ?? 0;
    const row = { assessmentId, cooperationId, version, verdict, rung, levels };
    await saveWithEvents(tx, {
      entity: PublishedAssessment,
      row: Object.assign(new PublishedAssessment(), row),
      events,
      origin: { correlationId: newId(), now: this.clock.now() },
    });
    return true;
  }
}
