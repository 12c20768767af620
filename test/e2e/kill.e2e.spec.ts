import { ask, SERVICE_DATABASES } from '../support/databases';
import { attributesOf, readLog, type LoggedRecord } from '../support/event-log';
import { CrashTest, PROGRAMS } from '../support/crash-test';
import { settled } from '../support/settled';
import { runningSystems } from '../support/systems';

const REGISTERED = 180;
const SIGNED = 20;

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'killing each process in turn on the %s transport while agreements are registered and signed',
  (transport, system) => {
    let test: CrashTest;
    let log: LoggedRecord[];
    const ours = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

    beforeAll(async () => {
      test = await CrashTest.prepare(system, { registered: REGISTERED, signed: SIGNED });
      await test.run();
      await settled(system);
      log = (await readLog(system, 'nyata.cooperation')).filter(({ key }) =>
        test.cooperationIds.has(key),
      );
      console.log(`${transport}: ${test.report()}\n${delays(log)}`);
    }, 300_000);

    it('answers every command, and starts every process again', () => {
      expect(test.answers).toHaveLength(REGISTERED + SIGNED);
      expect(test.cooperationIds.size).toBe(REGISTERED + SIGNED);
      expect(test.gaps.map(({ program }) => program)).toEqual(PROGRAMS);
    });

    it('keeps every agreement once', async () => {
      const rows = await ask<{ id: string; status: string }>(
        system,
        'nyata_agreements',
        'select agreement_id as id, status from agreement where title like $1',
        [`${test.title}%`],
      );
      expect(ours(rows)).toEqual(test.answers.map(({ agreementId }) => agreementId).sort());
      expect(rows.filter(({ status }) => status !== 'IN_FORCE')).toEqual([]);
    });

    it.each([
      ['a plan', 'nyata_actions', 'action_plan'],
      ['a judgement', 'nyata_monitoring', 'assessment'],
    ])('gives every one of them %s, and only one', async (_what, database, table) => {
      const rows = await ask<{ id: string }>(
        system,
        database,
        `select cooperation_id as id from ${table} where cooperation_id = any($1)`,
        [[...test.cooperationIds]],
      );
      expect(ours(rows)).toEqual([...test.cooperationIds].sort());
    });

    it('tells the world of each once', () => {
      const told = new Map<string, Set<string>>();
      for (const record of log) {
        const { id, type, subject } = attributesOf(record);
        if (!told.has(type)) told.set(type, new Set());
        told.get(type)!.add(`${subject} ${id}`);
      }
      const count = (type: string) => told.get(`nyata.${type}.v1`)?.size;
      expect(count('agreement-registered')).toBe(REGISTERED);
      expect(count('agreement-drafted')).toBe(SIGNED);
      expect(count('agreement-signed')).toBe(SIGNED);
      expect(count('action-plan-opened')).toBe(REGISTERED + SIGNED);
    });

    it('tells every story in its order, without a gap', () => {
      const stories = new Map<string, string[]>();
      const wrong: string[] = [];
      let copies = 0;
      for (const record of log) {
        const { id, type, source, subject, sequence } = attributesOf(record);
        const story = stories.get(`${source} ${subject}`) ?? [];
        stories.set(`${source} ${subject}`, story);
        if (sequence === story.length + 1) story.push(id);
        else if (story[sequence - 1] === id) copies++;
        else wrong.push(`${type} ${id}: ${sequence} after ${story.length} of ${subject}`);
      }
      expect(wrong).toEqual([]);
      // A relay that was killed between the broker's acknowledgement and its own delete sends again.
      if (transport === 'embedded') expect(copies).toBe(0);
      else
        console.log(`${transport}: ${copies} second copies in the log, dropped by all consumers`);
    });

    it('stops no consumer and parks nothing', async () => {
      for (const database of SERVICE_DATABASES) {
        const parked = await ask(
          system,
          database,
          'select grp, key, reason from parked_key where key = any($1)',
          [[...test.cooperationIds]],
        );
        expect(parked).toEqual([]);
      }
      for (const name of ['partners', 'agreements', 'actions', 'monitoring', 'gateway'] as const) {
        const ready = await fetch(`http://127.0.0.1:${system.ports[name]}/ready`);
        expect([name, ready.status]).toEqual([name, 200]);
      }
    });
  },
);

/** How long the plans and the first judgements took, by the events' own times. */
function delays(log: readonly LoggedRecord[]): string {
  const firstOf = (type: string) => {
    const times = new Map<string, number>();
    for (const record of log) {
      const event = attributesOf(record);
      if (event.type === `nyata.${type}.v1` && !times.has(record.key))
        times.set(record.key, event.time.getTime());
    }
    return times;
  };
  const registered = firstOf('agreement-registered');
  const slowest = (type: string) => {
    const times = firstOf(type);
    return Math.max(...[...registered].map(([key, from]) => (times.get(key) ?? NaN) - from));
  };
  return (
    `from an agreement to its plan ${slowest('action-plan-opened')} ms at most, ` +
    `to its first published judgement ${slowest('agreement-assessed')} ms`
  );
}
