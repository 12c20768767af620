import { EVENTS, partitionOf, type EventName } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { ConsumerTable } from '../consumer/consumer-table';
import { toRecord } from '../transport/cloud-events';
import type { LogRecord } from '../transport/transport';

/** A table in which every event is ignored but these. */
export const handling = (...names: EventName[]): ConsumerTable =>
  Object.fromEntries(
    (Object.keys(EVENTS) as EventName[]).map((name) => [
      name,
      names.includes(name) ? 'handled' : 'ignored',
    ]),
  ) as ConsumerTable;

type OrganisationEvent =
  | 'organisation-registered'
  | 'organisation-particulars-revised'
  | 'organisation-verified';

/** The payload of an organisation's event. */
export const payloadOf = (name: OrganisationEvent, organisationId: string) => ({
  ...EVENTS[name].example,
  organisationId,
});

/** One partition's log of organisations, as a transport would deliver it. */
export class OrganisationLog {
  readonly topic = 'nyata.partners';
  readonly records: LogRecord[] = [];

  constructor(readonly part = 0) {}

  /** An organisation whose key lies in this partition. */
  newOrganisation(): string {
    let id = newId();
    while (partitionOf(id) !== this.part) id = newId();
    return id;
  }

  add(
    organisationId: string,
    version: number,
    name: OrganisationEvent = 'organisation-registered',
    change: Partial<LogRecord> = {},
  ): LogRecord {
    const record = {
      ...toRecord({
        seq: 0,
        shard: this.part,
        event_id: newId(),
        topic: this.topic,
        partition_key: organisationId,
        aggregate_id: organisationId,
        aggregate_version: version,
        type: `nyata.${name}.v1`,
        payload: JSON.stringify(payloadOf(name, organisationId)),
        headers: {
          source: '/services/partners',
          time: '2026-03-02T03:00:00.000Z',
          correlationid: newId(),
        },
      }),
      offset: this.records.length,
      ...change,
    };
    this.records.push(record);
    return record;
  }

  /** The same event once more, further on in the log. */
  repeat(record: LogRecord, headers: Record<string, string> = {}): LogRecord {
    const copy = {
      ...record,
      offset: this.records.length,
      headers: { ...record.headers, ...headers },
    };
    this.records.push(copy);
    return copy;
  }

  batch(from = 0, to = this.records.length) {
    return { topic: this.topic, part: this.part, records: this.records.slice(from, to) };
  }
}
