import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { eventually } from '@nyata/testing';
import { Kafka, type CloudEvent } from 'cloudevents';
import { forgedEvents, readLog, type LoggedRecord } from '../support/event-log';
import { castOf, signInOffices } from '../support/offices';
import { runningSystems } from '../support/systems';
import { ContractDocuments } from './contract-documents';
import * as stories from './contract-stories';

/** Runs last: the logs hold what every other spec of the run has made the services say. */
describe.each(runningSystems())('every event of the run, on the $transport transport', (system) => {
  let documents: ContractDocuments;
  let records: LoggedRecord[];

  const readAll = async () => {
    const forged = forgedEvents(system);
    const topics = await Promise.all(documents.topics.map((topic) => readLog(system, topic)));
    return topics.flat().filter(({ headers }) => !forged.has(headers['ce_id'] ?? ''));
  };

  beforeAll(async () => {
    documents = await ContractDocuments.at(system.origin);
    const offices = await signInOffices(system.origin);
    const cast = await castOf(offices);
    for (const tell of Object.values(stories))
      await tell({ offices, cast, title: `Kontrak ${randomUUID().slice(0, 8)}` });
  }, 180_000);

  it('has been sent: no event type of the document is missing', async () => {
    await eventually(async () => {
      records = await readAll();
      const told = new Set(records.map(({ headers }) => headers['ce_type']));
      expect(documents.sent.filter((type) => !told.has(type))).toEqual([]);
    }, 90_000);
  }, 120_000);

  it('is what the public AsyncAPI document says, headers and payload', () => {
    expect(records.length).toBeGreaterThan(100);
    expect(records.flatMap((record) => documents.faultsOf(record)).slice(0, 20)).toEqual([]);
  });

  it('is a CloudEvent in binary mode to the official SDK, with every attribute in its place', () => {
    expect(records.filter((record) => !isCloudEvent(record)).slice(0, 3)).toEqual([]);
  });
});

/** Does the SDK read it, find it valid, and write the same headers again? */
function isCloudEvent({ key, headers, value }: LoggedRecord): boolean {
  const message = { key, headers, value, body: value };
  if (!Kafka.isEvent(message)) return false;
  const event = Kafka.toEvent(message) as CloudEvent;
  const again = Kafka.binary(event).headers;
  return (
    event.validate() &&
    isDeepStrictEqual(event.data, JSON.parse(value)) &&
    Object.entries(headers).every(([name, text]) => again[name] === text)
  );
}
