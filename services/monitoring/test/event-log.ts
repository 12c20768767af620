import { EVENTS, partitionOf, type EventName, type PayloadOf } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { NewRecord } from '@nyata/messaging';
import type { FeedEvent } from '../src/feed/audience';
import { cloudEventOf } from '../src/feed/cloud-event';
import { JATENG, MEMBER } from './organisations';

interface Told {
  at: string;
  /** Nobody did it: a daily job, a consumer. */
  bySystem?: boolean;
  subject?: string;
}

/** A log written by hand, in specs: numbers events as the services and the transport would. */
export class EventLog {
  readonly events: FeedEvent[] = [];
  private readonly versions = new Map<string, number>();
  private readonly offsets = new Map<number, number>();

  tell<N extends FeedEvent['name']>(name: N, payload: PayloadOf<N>, told: Told): void {
    const { producer, topic, subject: field } = EVENTS[name as EventName];
    const subject = String((payload as Record<string, unknown>)[field]);
    const sequence = (this.versions.get(subject) ?? 0) + 1;
    this.versions.set(subject, sequence);
    const key = payload.cooperationId;
    const partition = partitionOf(key);
    const offset = this.offsets.get(partition) ?? 0;
    this.offsets.set(partition, offset + 1);
    this.events.push({
      id: newId(),
      name,
      version: EVENTS[name as EventName].version,
      topic,
      key,
      source: `/services/${producer}`,
      subject,
      sequence,
      time: new Date(told.at.includes('T') ? told.at : `${told.at}T03:00:00Z`),
      correlationId: newId(),
      ...(!told.bySystem && {
        actor: MEMBER,
        actorOrg: JATENG.organisationId,
        actorRole: 'bureau-officer',
      }),
      partition,
      offset,
      payload,
    } as unknown as FeedEvent);
  }

  /** An event that a service has published to this log itself. */
  append(event: Omit<FeedEvent, 'partition' | 'offset'>): void {
    const partition = partitionOf(event.key);
    const offset = this.offsets.get(partition) ?? 0;
    this.offsets.set(partition, offset + 1);
    this.events.push({ ...event, partition, offset } as FeedEvent);
  }
}

/** An event as the transports carry it. */
export function recordOf(event: FeedEvent): NewRecord {
  const { data, datacontenttype, ...attributes } = cloudEventOf(event);
  const headers = Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]);
  return {
    topic: event.topic,
    part: partitionOf(event.key),
    key: event.key,
    headers: { 'content-type': datacontenttype, ...(Object.fromEntries(headers) as object) },
    value: JSON.stringify(data),
  };
}
