import { ask } from '../support/databases';
import { logEnds } from '../support/event-log';
import { Person } from '../support/person';
import { kill9, restarted } from '../support/processes';
import { rowsOf } from '../support/rows';
import { settled } from '../support/settled';
import { runningSystems, type RunningSystem } from '../support/systems';

const DATABASE = 'nyata_monitoring';
/** What is not in the log, because it says something of this database only. */
const OWN_MEMORY = [
  'daily_run', // on which days this database did its daily work, and when
  'parked_key', // when this database set a key aside; a key that still can't be read is set aside anew
  'parked_event',
  'replay_request', // what operators decided about keys of this database
  'skipped_event',
  'rebuild', // who built what anew in this database
  'migration', // in which order this database got its tables
];

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'monitoring on the %s transport, after its database was deleted',
  (transport, system) => {
    let before: Record<string, string[]>;
    let after: Record<string, string[]>;
    let logBefore: Record<string, number>;
    let portfolio: unknown[];

    // What is parked anew is copied anew to its dead-letter topic: nobody folds that.
    const ends = async () =>
      Object.fromEntries(
        Object.entries(await logEnds(system)).filter(([name]) => !name.includes('.dlq/')),
      );
    const told = (tables: Record<string, string[]>) =>
      Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [
          table,
          rows.filter((row) => !row.includes('.dlq,')),
        ]),
      );

    const readPortfolio = async () => {
      const ministry = await Person.signIn(system.origin, 'binaadwil@kemendagri.example');
      return ministry.read('/api/portfolio');
    };

    beforeAll(async () => {
      await settled(system);
      before = told(await rowsOf(system, DATABASE, OWN_MEMORY));
      logBefore = await ends();
      portfolio = [await readPortfolio()];
      const from = performance.now();
      await loseDatabase(system);
      await settled(system, 120_000);
      const took = performance.now() - from;
      // Long enough for the judgement to look around once more, and to say what it should not.
      await new Promise((done) => setTimeout(done, 5_000));
      await settled(system);
      after = told(await rowsOf(system, DATABASE, OWN_MEMORY));
      portfolio.push(await readPortfolio());
      const rows = Object.values(before).reduce((sum, { length }) => sum + length, 0);
      const events = Object.values(logBefore).reduce((sum, end) => sum + end, 0);
      console.log(
        `${transport}: ${rows} rows in ${Object.keys(before).length} tables are back from ${events} events ` +
          `${(took / 1000).toFixed(1)} s after the kill`,
      );
    }, 240_000);

    it('has every table again, with the same rows', () => {
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const table of Object.keys(before))
        expect({ table, rows: after[table] }).toEqual({ table, rows: before[table] });
      for (const table of [
        'assessment',
        'assessment_history',
        'published_assessment',
        'feed_entry',
      ])
        expect(before[table]!.length).toBeGreaterThanOrEqual(10);
    });

    it('tells nobody anything a second time', async () => {
      expect(await ends()).toEqual(logBefore);
    });

    it('answers the same portfolio', () => {
      expect(portfolio[1]).toEqual(portfolio[0]);
    });
  },
);

/** Takes the process and its database away at once, as a lost disk does; an empty database stands there again. */
async function loseDatabase(system: RunningSystem): Promise<void> {
  const pid = kill9(system, 'monitoring');
  for (const statement of [
    `drop database ${DATABASE} with (force)`,
    `create database ${DATABASE} owner ${DATABASE}`,
    `revoke connect on database ${DATABASE} from public`,
  ])
    await ask(system, 'postgres', statement);
  await restarted(system, 'monitoring', pid);
}
