import { EmbeddedTransport } from '@nyata/messaging';
import { readSheet } from '@nyata/files';
import { aCaller, copiesOf, eventually, prototype, writeCopies } from '@nyata/testing';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EventLog, recordOf } from '../test/event-log';
import { KilledService } from '../test/killed-service';
import { TODAY } from '../test/monitoring';
import { CELL_ROWS, DUE_ROWS } from './portfolio/cell-rows';
import { unaccounted } from './portfolio/unaccounted';

const PROTOTYPES = 12;
const COOPERATIONS = 600;
/** Budget years, half-years and reports turn: hardly a cooperation is judged as before. */
const NEW_YEAR = '2027-01-01';
const ministry = aCaller({ roles: ['ministry'] });

describe('a process that is killed', () => {
  let service: KilledService;

  const rows = async <T extends object>(statement: string, values: unknown[] = []) =>
    (await service.database.query<T>(statement, values)).rows;
  const one = async <T extends object>(statement: string) => (await rows<T>(statement))[0]!;

  /** Nothing waits to be judged up to a day, published or relayed. */
  const settled = (day: string) =>
    eventually(async () => {
      const open = await rows(
        `select 1 from cooperation_facts where as_of < '${day}' union all
         select 1 from assessment where publish_pending union all select 1 from outbox`,
      );
      const known = await one<{ n: number }>('select count(*)::int as n from assessment');
      expect({ open: open.length, known: known.n > 0 }).toEqual({ open: 0, known: true });
    }, 60_000);

  beforeAll(async () => {
    service = await KilledService.prepare();
    await service.start(TODAY);
    const log = new EventLog();
    for (let n = 0; n < PROTOTYPES; n++) for (const event of prototype(n, TODAY)) log.append(event);
    const transport = await EmbeddedTransport.open({ url: service.urls.log, name: 'spec' });
    await transport.append(log.events.map(recordOf));
    await transport.close();
    await eventually(async () =>
      expect(await rows('select 1 from assessment')).toHaveLength(PROTOTYPES),
    );
    await settled(TODAY);
    await service.stop();
    await writeCopies(service.urls.database, copiesOf(PROTOTYPES, COOPERATIONS / PROTOTYPES - 1), {
      counters: { portfolio_cell: CELL_ROWS, portfolio_due: DUE_ROWS },
      feed: 0,
    });
  }, 120_000);
  afterAll(() => service.close());

  it('in the middle of a file leaves no part of it, and the next process writes it once', async () => {
    await service.start(TODAY);
    const asked = await service.ask(ministry, '/api/exports', {
      ...{ kind: 'PORTFOLIO', format: 'XLSX' },
    });
    const { exportId } = (await asked.json()) as { exportId: string };
    const blocker = new Client({ connectionString: service.urls.database });
    await blocker.connect();
    await blocker.query('begin; lock table export_chunk in share row exclusive mode');
    await eventually(async () => {
      const [waiting] = await rows(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%export_chunk%'
           and datname = current_database()`,
      );
      expect(waiting).toBeDefined();
    }, 30_000);
    expect((await service.ask(ministry, `/api/exports/${exportId}/file`)).status).toBe(409);
    await service.kill();
    await blocker.end();
    const { status } = await one<{ status: string }>('select status from export_job');
    expect([status, await rows('select 1 from export_chunk')]).toEqual(['WAITING', []]);

    await service.start(TODAY);
    await eventually(async () => {
      const answer = await service.ask(ministry, `/api/exports/${exportId}`);
      expect(await answer.json()).toMatchObject({ status: 'READY', rowCount: COOPERATIONS });
    }, 60_000);
    const answer = await service.ask(ministry, `/api/exports/${exportId}/file`);
    const path = join(mkdtempSync(join(tmpdir(), 'nyata-crash-')), 'file.xlsx');
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
    let lines = 0;
    for await (const row of readSheet(path, 'XLSX')) lines += row.cells.length > 0 ? 1 : 0;
    expect(lines).toBe(1 + COOPERATIONS);
    expect(
      await one(
        `select attempts, (select count(*)::int from export_job) as jobs,
           (select sum(length(bytes))::int from export_chunk) = size_bytes as whole
         from export_progress join export_job using (export_id)`,
      ),
    ).toEqual({ attempts: 2, jobs: 1, whole: true });
    await service.stop();
  }, 120_000);

  it('in the middle of a day’s judgement, and again while it is told, judges and tells all once', async () => {
    const far = () =>
      one<{ judged: number; told: number }>(
        `select (select count(*) from cooperation_facts where as_of = '${NEW_YEAR}')::int as judged,
           (select count(*) from assessment where as_of = '${NEW_YEAR}' and not publish_pending)::int as told`,
      );
    const killedWhen = async (half: (done: { judged: number; told: number }) => boolean) => {
      const starting = service.start(NEW_YEAR).catch(() => undefined);
      for (;;) {
        const done = await far();
        if (half(done)) break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await service.kill();
      await starting;
      return far();
    };
    const afterFirst = await killedWhen(({ judged }) => judged > 0);
    expect(afterFirst.judged).toBeLessThan(COOPERATIONS);
    // What was judged was judged whole: facts, row and counters of a cooperation stand on the same day.
    const apart = `select 1 from assessment a join cooperation_facts f using (cooperation_id)
      where a.as_of <> f.as_of`;
    expect(await rows(apart)).toEqual([]);
    expect(await unaccounted((statement) => rows(statement) as never)).toEqual([]);
    const outbox = () => one<{ n: number }>('select count(*)::int as n from outbox');
    const afterSecond = await killedWhen(
      ({ judged, told }) => judged === COOPERATIONS && told > 0 && told < COOPERATIONS,
    );
    expect({ ...afterSecond, waits: (await outbox()).n >= 0 }).toMatchObject({ waits: true });
    expect(afterSecond.told).toBeLessThan(COOPERATIONS);

    await service.start(NEW_YEAR);
    await settled(NEW_YEAR);
    expect(await unaccounted((statement) => rows(statement) as never)).toEqual([]);
    const { rows: told } = await service.log.query<{ versions: number; events: number }>(
      `select count(distinct (headers->>'ce_subject', headers->>'ce_sequence'))::int as versions,
         count(*)::int as events
       from event_log where headers->>'ce_type' like 'nyata.agreement-assessed%'
         and payload::jsonb->>'asOf' = '${NEW_YEAR}'`,
    );
    expect(told[0]!.events).toBe(told[0]!.versions);
    expect(told[0]!.events).toBeGreaterThan(COOPERATIONS / 4);
    const { rows: twice } = await service.log.query(
      `select headers->>'ce_subject' from event_log
       where headers->>'ce_type' like 'nyata.agreement-assessed%'
         and payload::jsonb->>'asOf' = '${NEW_YEAR}'
       group by 1 having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  }, 180_000);
});
