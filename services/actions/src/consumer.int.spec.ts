import {
  CE_HEADERS,
  eventSource,
  eventType,
  EVENTS,
  partitionOf,
  sequenceText,
  type PayloadOf,
} from '@nyata/contracts';
import { FixedClock, newId } from '@nyata/kernel';
import { EmbeddedTransport, startMessaging } from '@nyata/messaging';
import { eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { draft, officer, registration, startWorld, type World } from '../test/world';
import { actions } from './consumer';

const NOW = new Date('2026-11-21T03:00:00Z');

describe('what the event log tells this service', () => {
  let world: World;
  let log: FreshDatabase;
  let transport: EmbeddedTransport;
  beforeAll(async () => {
    world = await startWorld();
    log = await freshDatabase('log');
    transport = await EmbeddedTransport.open({ url: log.url, name: 'spec' });
    await startMessaging(world.app, {
      service: 'actions',
      database: world.database,
      clock: new FixedClock(NOW),
      config: { TRANSPORT: 'embedded', LOG_DATABASE_URL: log.url, KAFKA_BROKERS: '' },
      consumers: [actions],
    });
  });
  afterAll(async () => {
    await transport?.close();
    await world?.close();
    await log?.drop();
  });

  type Told = 'agreement-registered' | 'agreement-drafted' | 'agreement-withdrawn';

  const tell = <N extends Told>(name: N, payload: PayloadOf<N>, sequence: number, id = newId()) => {
    const { cooperationId, agreementId } = payload;
    const headers = {
      'content-type': 'application/json',
      [CE_HEADERS.specversion]: '1.0',
      [CE_HEADERS.id]: id,
      [CE_HEADERS.type]: eventType(name),
      [CE_HEADERS.source]: eventSource(EVENTS[name].producer),
      [CE_HEADERS.subject]: agreementId,
      [CE_HEADERS.time]: NOW.toISOString(),
      [CE_HEADERS.partitionkey]: cooperationId,
      [CE_HEADERS.sequence]: sequenceText(sequence),
      [CE_HEADERS.correlationid]: newId(),
    };
    const { topic } = EVENTS[name];
    const part = partitionOf(cooperationId);
    return transport.append([
      { topic, part, key: cooperationId, headers, value: JSON.stringify(payload) },
    ]);
  };
  const plansOf = async (cooperationId: string) =>
    (await world.as(officer).get(`/api/action-plans?cooperationId=${cooperationId}`)).body.items;

  it('opens one plan for an agreement, and publishes that it did', async () => {
    const agreement = registration();
    await tell('agreement-registered', agreement, 1);
    await eventually(async () => {
      expect(await plansOf(agreement.cooperationId)).toHaveLength(1);
      expect(await world.outboxSize()).toBe(0);
    });
    const published = await transport.positions('nyata.cooperation');
    expect(published.reduce((sum, { end }) => sum + end, 0)).toBe(2);
  });

  it('closes the plan of a draft that was withdrawn', async () => {
    const document = draft();
    const { cooperationId, agreementId } = document;
    await tell('agreement-drafted', document, 1);
    await tell('agreement-withdrawn', { cooperationId, agreementId, reason: 'Batal' }, 2);
    await eventually(async () =>
      expect(await plansOf(cooperationId)).toMatchObject([{ status: 'CLOSED', version: 2 }]),
    );
  });
});
