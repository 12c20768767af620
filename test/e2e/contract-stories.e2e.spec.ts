import { randomUUID } from 'node:crypto';
import { CE_HEADERS, EVENTS, eventType, type EventName } from '@nyata/contracts';
import { eventually } from '@nyata/testing';
import { readLog } from '../support/event-log';
import { castOf, signInOffices } from '../support/offices';
import { runningSystems } from '../support/systems';
import { draftWithdrawn, organisationRevised, workChanged } from './contract-stories';

const RARE = [
  'organisation-particulars-revised',
  'mapping-entry-dropped',
  'mapping-entry-reopened',
  'mapping-entry-released',
  'agreement-withdrawn',
  'agreement-terminated',
  'action-plan-closed',
  'action-rescheduled',
  'milestone-rescheduled',
  'claim-withdrawn',
  'milestone-partly-confirmed',
  'change-requested',
  'change-approved',
  'change-declined',
] as const satisfies EventName[];

describe.each(runningSystems())('what seldom happens, on the $transport transport', (system) => {
  it('is told too, so that every event that can be sent is checked against the documents', async () => {
    const offices = await signInOffices(system.origin);
    const story = {
      offices,
      cast: await castOf(offices),
      title: `Jarang ${randomUUID().slice(0, 8)}`,
    };
    await draftWithdrawn(story);
    await workChanged(story);
    await organisationRevised(story);

    await eventually(async () => {
      const topics = [...new Set(RARE.map((name) => EVENTS[name].topic))];
      const records = (await Promise.all(topics.map((topic) => readLog(system, topic)))).flat();
      const told = new Set(records.map(({ headers }) => headers[CE_HEADERS.type]));
      expect(RARE.filter((name) => !told.has(eventType(name)))).toEqual([]);
    }, 30_000);
  });
});
