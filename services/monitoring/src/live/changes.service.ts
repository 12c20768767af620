import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { EntityManager, EntitySubscriberInterface, QueryRunner } from 'typeorm';

type Topic = 'cooperations' | 'feed';

/** Tells the streams of this process what a transaction changed, as soon as it is committed and never before. */
@Injectable()
export class Changes implements EntitySubscriberInterface {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly noted = new WeakMap<QueryRunner, Map<Topic, Set<string>>>();

  /** These cooperations will have changed when the transaction commits. */
  note(tx: EntityManager, cooperationIds: string[], topic: Topic = 'cooperations'): void {
    const runner = tx.queryRunner;
    if (!runner) throw new Error('A change is noted inside its transaction.');
    const topics = this.noted.get(runner) ?? new Map<Topic, Set<string>>();
    const ids = topics.get(topic) ?? new Set();
    for (const id of cooperationIds) ids.add(id);
    this.noted.set(runner, topics.set(topic, ids));
  }

  on(topic: Topic, listener: (cooperationIds: string[]) => void): () => void {
    this.emitter.on(topic, listener);
    return () => this.emitter.off(topic, listener);
  }

  /** A change that another replica has committed. */
  heard(topic: Topic, cooperationIds: string[]): void {
    this.emitter.emit(topic, cooperationIds);
  }

  afterTransactionCommit({ queryRunner }: { queryRunner: QueryRunner }): void {
    const topics = this.noted.get(queryRunner);
    this.noted.delete(queryRunner);
    for (const [topic, ids] of topics ?? [])
      if (ids.size > 0) {
        this.emitter.emit(topic, [...ids]);
        this.emitter.emit('committed', topic, [...ids]);
      }
  }

  afterTransactionRollback({ queryRunner }: { queryRunner: QueryRunner }): void {
    this.noted.delete(queryRunner);
  }

  /** Every change that this process itself committed, to be told to the other replicas. */
  onCommitted(listener: (topic: Topic, cooperationIds: string[]) => void): void {
    this.emitter.on('committed', listener);
  }
}

export type { Topic };
