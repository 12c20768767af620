import { EVENTS, eventType, PayloadError, schemaUri, type EventName } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { readRecord, toRecord, UnreadableRecord } from './cloud-events';

/** A record as a release that knew `version` has written it. */
function recordOf(name: EventName, version: number, payload: object) {
  const { key, subject, topic, producer } = EVENTS[name];
  const fields = payload as Record<string, string>;
  const row = {
    seq: 1,
    shard: 0,
    event_id: newId(),
    topic,
    partition_key: fields[key]!,
    aggregate_id: fields[subject]!,
    aggregate_version: 3,
    type: eventType(name, version),
    payload: JSON.stringify(payload),
    headers: {
      source: `/services/${producer}`,
      time: '2026-11-21T03:00:00.000Z',
      dataschema: schemaUri(name, version),
      correlationid: newId(),
    },
  };
  return { ...toRecord(row), offset: 0 };
}

describe('a record that another release has written', () => {
  const { earlier, example, version } = EVENTS['action-plan-closed'];
  const [old] = earlier!;

  it('reaches handlers in the shape of today when it is older', () => {
    const event = readRecord(recordOf('action-plan-closed', 1, old!.example));
    expect(event).toMatchObject({ name: 'action-plan-closed', version, sequence: 3 });
    expect(event.payload).toEqual(example);
  });

  it('is checked against the schema of its own version, never of another', () => {
    const read = (of: number, payload: object) => () =>
      readRecord(recordOf('action-plan-closed', of, payload));
    expect(read(1, { ...old!.example, reason: '' })).toThrow('at /reason');
    expect(read(version, old!.example)).toThrow(PayloadError);
  });

  it('can not be read when it is newer: its key waits for the release that knows it', () => {
    expect(() => readRecord(recordOf('action-plan-closed', version + 1, example))).toThrow(
      `version ${version + 1} is unknown to this release`,
    );
    const unknown = recordOf('action-plan-closed', 1, old!.example);
    unknown.headers['ce_type'] = 'nyata.action-plan-forgotten.v1';
    expect(() => readRecord(unknown)).toThrow(UnreadableRecord);
  });
});
