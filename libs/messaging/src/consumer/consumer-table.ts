import type { EventName, ReceivedEvent } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';

/** What one consumer group does with every event type there is; a type that is forgotten does not compile. */
export type ConsumerTable = Record<EventName, 'handled' | 'ignored'>;

export interface Consumer<T extends ConsumerTable = ConsumerTable> {
  readonly group: string;
  readonly table: T;
}

/** Declares a consumer group: `defineConsumer('actions', { 'agreement-drafted': 'handled', ... })`. */
export const defineConsumer = <const T extends ConsumerTable>(
  group: string,
  table: T,
): Consumer<T> => ({ group, table });

type Handled<C extends Consumer> = {
  [N in EventName]: C['table'][N] extends 'handled' ? N : never;
}[EventName];

/** What a handler gets beside its event: the batch's transaction, and the origin of whatever it writes. */
export interface Delivery {
  readonly tx: EntityManager;
  /** correlationId from the event, causationId = the event's id, no actor (the system), now = the clock. */
  readonly origin: Origin;
}

/** What a batch's handler gets beside its events. */
export interface BatchDelivery {
  readonly tx: EntityManager;
  /** The origin of what is written because of one of its events; a projection needs none. */
  readonly originOf: (event: ReceivedEvent) => Origin;
}

/** The methods that a consumer class must have: one per handled event, named like the event. */
export type HandlersOf<C extends Consumer> = {
  [N in Handled<C>]: (event: ReceivedEvent<N>, delivery: Delivery) => Promise<void>;
};

/** A projection takes a batch's handled events at once, in order, instead of one method per event. */
export interface BatchHandler<C extends Consumer> {
  handleBatch(events: readonly ReceivedEvent<Handled<C>>[], delivery: BatchDelivery): Promise<void>;
}

/** The names of the events that a group handles. */
export const handledEvents = ({ table }: Consumer): EventName[] =>
  (Object.keys(table) as EventName[]).filter((name) => table[name] === 'handled');
