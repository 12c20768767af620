import { registration, type Agreement } from '../support/cooperation-story';
import { ask, SERVICE_DATABASES } from '../support/databases';
import { readLog, type LoggedRecord } from '../support/event-log';
import { castOf, signInOffices, type Cast } from '../support/offices';
import { OperatedSystem } from '../support/operated-system';
import { Person } from '../support/person';
import { settled } from '../support/settled';
import type { RunningSystem } from '../support/systems';

const OFFICER = 'kerjasama@jateng.example';
const LOST_AND_FOUND = /responsible-officer-assigned[\s\S]*agreement version 1/;

// A broker that was given by KAFKA_BROKERS is not ours to lose.
const transports: RunningSystem['transport'][] = process.env['KAFKA_BROKERS']
  ? ['embedded']
  : ['embedded', 'kafka'];

/** docs/runbook.md, "The worst night": its steps, in its order. */
describe.each(transports)('an operator with the runbook, on the %s transport', (transport) => {
  let system: OperatedSystem;
  let officer: Person;
  let cast: Cast;
  let kept: Agreement;
  let lost: Agreement;
  let before: LoggedRecord[];
  const told: Record<string, { code: number; text: string }> = {};

  const assign = async ({ agreementId, version }: Agreement, ifMatch = version) =>
    officer.do<Agreement>(
      `/api/agreements/${agreementId}/responsible-officers`,
      { memberId: (await officer.read<{ memberId: string }>('/api/members/me')).memberId },
      { ifMatch },
    );
  const register = (title: string) =>
    officer.do<Agreement>('/api/agreements/registrations', registration(cast, title));

  beforeAll(async () => {
    system = await OperatedSystem.start(transport);
    officer = await Person.signIn(system.running.origin, OFFICER);
    cast = await castOf(await signInOffices(system.running.origin));
    kept = await register('Dikenal cadangan');
    await settled(system.running);
    await system.database(...copyOf('nyata_agreements', 'backup_agreements'));
    await assign(kept);
    lost = await register('Lebih muda dari cadangan');
    await settled(system.running);
    before = await readLog(system.running, 'nyata.cooperation');

    await system.loseLog();
    told['log'] = await system.recover('log', ...system.databaseUrls);
    told['again'] = await system.recover('log', ...system.databaseUrls);
    await system.database(
      'drop database nyata_agreements',
      'create database nyata_agreements template backup_agreements owner nyata_agreements',
    );
    told['lost'] = await system.recover('lost', 'agreements');
    told['adopt'] = await system.recover('adopt', 'agreements', '--why', 'the disk of 24 November');
    told['after'] = await system.recover('lost', 'agreements');
    await system.run();
    officer = await Person.signIn(system.running.origin, OFFICER);
    await settled(system.running);
  }, 480_000);
  afterAll(() => system?.end());

  it('finds the lost log again: every event of a cooperation at its offset, as it was', async () => {
    expect(told['log']).toMatchObject({ code: 0 });
    const after = await readLog(system.running, 'nyata.cooperation');
    const shown = ({ part, offset, key, headers, value }: LoggedRecord) => ({
      part,
      offset,
      key,
      headers,
      value: JSON.parse(value) as unknown,
    });
    expect(before.length).toBeGreaterThan(4);
    expect(after.slice(0, before.length).map(shown)).toEqual(before.map(shown));
  });

  it('is kept from filling a log that is in use', () => {
    expect(told['again']).toMatchObject({ code: 1 });
    expect(told['again']!.text).toMatch(/The log is not empty: nyata\.\w+\/\d+ ends at \d+/);
  });

  it('is told what the restored database lacks, with and without a row, and only until it is adopted', () => {
    expect(told['lost']!.text).toMatch(LOST_AND_FOUND);
    expect(told['lost']!.text).toMatch(
      new RegExp(`agreement-registered.*${lost.agreementId}.*no row`),
    );
    expect(told['adopt']).toMatchObject({ code: 0 });
    expect(told['after']!.text).toMatch('The database knows all that the log tells of it.');
  });

  it('has a healthy system that takes the lost writes again', async () => {
    const now = await officer.read<Agreement>(`/api/agreements/${kept.agreementId}`);
    await assign(now);
    await register('Lebih muda dari cadangan');
    await settled(system.running);
    for (const name of ['partners', 'agreements', 'actions', 'monitoring', 'gateway'] as const) {
      const ready = await fetch(`http://127.0.0.1:${system.running.ports[name]}/ready`);
      expect([name, await ready.json()]).toMatchObject([name, { status: 'ready' }]);
    }
    for (const database of SERVICE_DATABASES)
      expect(await ask(system.running, database, 'select key, reason from parked_key')).toEqual([]);
    const feed = await ask(
      system.running,
      'nyata_monitoring',
      `select (event ->> 'sequence')::int as version from feed_entry
       where event ->> 'subject' = $1 order by off`,
      [kept.agreementId],
    );
    expect(feed).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
  }, 120_000);
});

/** What pg_dump and pg_restore do, with what every PostgreSQL has. */
const copyOf = (database: string, copy: string): string[] => [
  `alter database ${database} allow_connections false`,
  `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  `create database ${copy} template ${database}`,
  `alter database ${database} allow_connections true`,
];
