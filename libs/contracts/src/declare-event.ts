import type { Static, TObject } from '@sinclair/typebox';

/** The two topics; 12 partitions each. */
export type Topic = 'nyata.partners' | 'nyata.cooperation';

/** The services that publish events. */
export type Producer = 'partners' | 'agreements' | 'actions' | 'monitoring' | 'gateway';

/** A shape that an event once had. The log keeps it for ever, so it stays declared beside the newer one. */
export interface EarlierVersion<S extends TObject = TObject> {
  readonly version: number;
  readonly payload: S;
  readonly example: Static<S>;
  /** The same fact in the shape of the next version; readers never see this one. */
  lift(payload: Static<S>): object;
}

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
  /**
   * What the payload tells of natural persons. It must be nothing: the log is kept for ever and shared with
   * other governments, so what is written there can be neither erased nor corrected. Persons are in the
   * gateway only; events carry their ids, and the office that acted.
   */
  readonly personalData: 'none';
  readonly payload: S;
  readonly example: Static<S>;
  /** Older shapes, oldest first, without a gap: version 1, 2 ... up to the one before `version`. */
  readonly earlier?: readonly EarlierVersion[];
}

/** Declares the events of one producer on one topic; keeps every payload's type. */
export const declareEvent = <P extends Producer, S extends TObject>(
  declaration: EventDeclaration<P, S>,
): EventDeclaration<P, S> => declaration;

/** Declares a shape that the log still holds; keeps the payload's type for `lift`. */
export const declareEarlier = <S extends TObject>(version: EarlierVersion<S>): EarlierVersion =>
  version;
