import {
  CE_HEADERS,
  eventSource,
  eventType,
  EVENTS,
  partitionOf,
  sequenceText,
  type EventName,
  type PayloadOf,
} from '@nyata/contracts';
import { FixedClock, newId } from '@nyata/kernel';
import { EmbeddedTransport, startMessaging } from '@nyata/messaging';
import { aCaller, eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { startPartners, type PartnersUnderTest } from '../test/partners-under-test';
import { deliveryRecord, partners } from './consumer';

const NOW = new Date('2026-11-21T03:00:00Z');

describe('what the event log tells this service', () => {
  let service: PartnersUnderTest;
  let log: FreshDatabase;
  let transport: EmbeddedTransport;
  beforeAll(async () => {
    service = await startPartners();
    log = await freshDatabase('log');
    transport = await EmbeddedTransport.open({ url: log.url, name: 'spec' });
    await startMessaging(service.service.app, {
      service: 'partners',
      database: service.database,
      clock: new FixedClock(NOW),
      config: { TRANSPORT: 'embedded', LOG_DATABASE_URL: log.url, KAFKA_BROKERS: '' },
      consumers: [partners, deliveryRecord],
    });
  });
  afterAll(async () => {
    await transport?.close();
    await service?.close();
    await log?.drop();
  });

  const tell = <N extends EventName>(name: N, payload: PayloadOf<N>, subject: string) => {
    const { topic, producer } = EVENTS[name];
    const { cooperationId: key } = payload as unknown as { cooperationId: string };
    const headers = {
      'content-type': 'application/json',
      [CE_HEADERS.specversion]: '1.0',
      [CE_HEADERS.id]: newId(),
      [CE_HEADERS.type]: eventType(name),
      [CE_HEADERS.source]: eventSource(producer),
      [CE_HEADERS.subject]: subject,
      [CE_HEADERS.time]: NOW.toISOString(),
      [CE_HEADERS.partitionkey]: key,
      [CE_HEADERS.sequence]: sequenceText(1),
      [CE_HEADERS.correlationid]: newId(),
    };
    return transport.append([
      { topic, part: partitionOf(key), key, headers, value: JSON.stringify(payload) },
    ]);
  };

  test('an agreement converts its match, and stands in the coverage', async () => {
    const admin = service.service.as(aCaller({ roles: ['admin'] }));
    const register = async (body: object) =>
      (await admin.post('/api/organisations', body)).body.organisationId as string;
    const jateng = await register({ name: 'Pemprov Jateng', kind: 'PROVINCE', regionCode: '33' });
    const pnm = await register({ name: 'PNM', kind: 'BUMN' });
    const officer = service.service.as(
      aCaller({ roles: ['bureau-officer'], organisationId: jateng, regions: ['33'] }),
    );
    const { mappingEntryId } = (
      await officer.post('/api/mapping-entries', {
        ownerOrganisationId: jateng,
        regionCode: '33',
        kind: 'NEED',
        affairCodes: ['2.17'],
        subjectMatter: 'Pembiayaan',
        horizonMonths: 12,
      })
    ).body as { mappingEntryId: string };
    const { matchId } = (
      await officer.post('/api/matches', { mappingEntryId, organisationId: pnm })
    ).body as { matchId: string };

    const cooperationId = newId();
    const { example } = EVENTS['agreement-registered'];
    await tell(
      'agreement-registered',
      {
        ...example,
        cooperationId,
        agreementId: cooperationId,
        affairCodes: ['2.17'],
        mappingEntryIds: [],
        matchId,
        status: 'IN_FORCE',
      },
      cooperationId,
    );
    await eventually(async () => {
      const match = await officer.get(`/api/matches/${matchId}`);
      expect(match.body).toMatchObject({ status: 'CONVERTED', agreementId: cooperationId });
      const coverage = await officer.get('/api/mapping-entries/coverage');
      expect(coverage.body.cells).toMatchObject([
        { affairCode: '2.17', regionCode: '33', needs: 1, cooperations: 1 },
      ]);
    });
  });
});
