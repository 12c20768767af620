import { EVENTS, type EventName } from '.';
import { isEventName } from '../envelope';
import { assertPublishable, PayloadError, readPayload, strictValidator } from '../validation';

const names = Object.keys(EVENTS) as EventName[];

describe.each(names)('event %s', (name) => {
  const { example, key, meaning, payload, subject, topic, version } = EVENTS[name];

  it('has an example that its own schema takes, also strictly', () => {
    expect(() => assertPublishable({ name, payload: example } as never)).not.toThrow();
  });

  it('refuses a field that its schema does not know, on the way out only', () => {
    const withMore = { ...example, colour: 'red' };
    expect(() => assertPublishable({ name, payload: withMore } as never)).toThrow(
      `${name} breaks its schema at /colour`,
    );
    expect(readPayload(name, version, withMore)).toBe(withMore);
  });

  it('carries its key and its subject as required ids', () => {
    const properties = payload.properties as Record<string, { format?: string }>;
    for (const field of [key, subject]) expect(properties[field]?.format).toBe('uuid');
    expect(payload.required).toEqual(expect.arrayContaining([key, subject]));
  });

  it('begins with its key, says what happened in one sentence and belongs to a topic', () => {
    expect(Object.keys(payload.properties)[0]).toBe(key);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(key === 'cooperationId').toBe(topic === 'nyata.cooperation');
  });
});

describe('payloads', () => {
  const confirmed = EVENTS['milestone-confirmed'].example;

  it('are refused with the event and the pointer of the fault', () => {
    const publish = (payload: object) => () =>
      assertPublishable({ name: 'milestone-confirmed', payload } as never);
    expect(publish({ ...confirmed, happenedOn: '2026-02-30' })).toThrow(
      'milestone-confirmed breaks its schema at /happenedOn',
    );
    expect(publish({ ...confirmed, by: { ...confirmed.by, phone: '08' } })).toThrow('/by/phone');
    expect(publish({ ...confirmed, channel: 'FAX' })).toThrow('/channel');
    expect(publish({})).toThrow(PayloadError);
  });

  it('are unreadable for a consumer when a required field is wrong or the version is unknown', () => {
    const read =
      (payload: object, version = 1) =>
      () =>
        readPayload('milestone-confirmed', version, payload);
    expect(read({ ...confirmed, claimId: 'x' })).toThrow('at /claimId');
    expect(read(confirmed, 2)).toThrow('version 2 is unknown');
  });

  it('are checked by one validator per event, compiled once', () => {
    expect(strictValidator('agreement-signed')).toBe(strictValidator('agreement-signed'));
  });

  it('know only the events that are declared', () => {
    expect(isEventName('agreement-signed')).toBe(true);
    expect(isEventName('toString')).toBe(false);
  });
});
