import type { Static, TObject } from '@sinclair/typebox';

/** The two topics; 12 partitions each. */
export type Topic = 'nyata.partners' | 'nyata.cooperation';

/** The services that publish events. */
export type Producer = 'partners' | 'agreements' | 'actions' | 'monitoring' | 'gateway';

/** Everything that is known of one event type; schemas, AsyncAPI and EVENTS.md are derived from it. */
export interface EventDeclaration<P extends Producer = Producer, S extends TObject = TObject> {
  readonly version: number;
  readonly topic: Topic;
  readonly producer: P;
  /** The payload's field that is the partition key. */
  readonly key: keyof Static<S> & string;
  /** The payload's field that is the aggregate's id: the CloudEvents `subject`. */
  readonly subject: keyof Static<S> & string;
  /** One sentence: the fact that has happened. */
  readonly meaning: string;
  readonly payload: S;
  readonly example: Static<S>;
}

/** Declares the events of one producer on one topic; keeps every payload's type. */
export const declareEvent = <P extends Producer, S extends TObject>(
  declaration: EventDeclaration<P, S>,
): EventDeclaration<P, S> => declaration;
