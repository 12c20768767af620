import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Consumer } from '../consumer/consumer-table';

/** A table that a projection owns: only its consumer group and what the group's service does with it write there. */
export interface ProjectionTable {
  name: string;
  /** A number of each row whose sum two generations must share: a version, an age, an offset (SQL). */
  sum: string;
  /** Columns that do not follow from the log, and are therefore not compared. */
  notCompared?: readonly string[];
}

/** A read model that can be built anew from the log: the tables that one consumer group fills. */
export interface Projection {
  /** What an operator calls it. */
  name: string;
  consumer: Consumer;
  tables: readonly ProjectionTable[];
  /** Tables that its handlers write as well, but that a rebuild must not set back: it fills a copy and throws it away. */
  kept?: readonly string[];
  /**
   * Carries the generation being built on to where the live one (schema `public`) was carried by time alone. Called
   * again until it returns 0: how many rows it moved.
   * @throws NotYet while the live one is itself on its way
   */
  alignTime?: (app: INestApplicationContext, tx: EntityManager) => Promise<number>;
}

/** The live generation can't be compared at this moment; a moment later it can. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
