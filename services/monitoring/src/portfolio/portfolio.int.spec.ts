import { aCaller, freshDatabase, type FreshDatabase } from '@nyata/testing';
import type { Caller } from '@nyata/auth';
import { EventLog } from '../../test/event-log';
import { AGENCY, JATENG, KENDAL, PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { Monitoring, officer, TODAY } from '../../test/monitoring';
import { JudgementService } from '../cooperation-facts/judgement.service';
import { CELL_KEY, CELL_ROWS, DUE_KEY, DUE_ROWS } from './cell-rows';
import { METRIC_NAMES, type MetricName } from './metrics';
import { SLICING_NAMES, SLICINGS } from './slicing';

const CALLERS: Record<string, Caller> = {
  officer: officer(),
  agency: aCaller({ ...AGENCY, roles: ['agency-liaison'] }),
  partner: aCaller({ ...PNM, roles: ['partner-liaison'] }),
  'officer of another lead': aCaller({ ...KENDAL, roles: ['bureau-officer'] }),
  governor: aCaller({ roles: ['central-representative'], regions: ['33'] }),
  regent: aCaller({ roles: ['central-representative'], regions: ['33.24'] }),
  ministry: aCaller({ roles: ['ministry'] }),
  stranger: aCaller({ roles: ['bureau-officer'] }),
  'governor who is an officer too': aCaller({
    ...JATENG,
    roles: ['bureau-officer', 'central-representative'],
    regions: ['33.24'],
  }),
};

interface Figures {
  total: number;
  metrics: { [name in MetricName]: number };
}
type Sliced = Figures & { slice: string; rows: Record<string, string> };

describe('the counters of the portfolio', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let log: EventLog;
  let stories: Story[];

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    log = new EventLog();
    const kendal = { lead: KENDAL, partner: PNM, regions: ['33.24'] };
    stories = [
      new Story(log).drafted('2025-08-01').signed('2025-10-02'),
      new Story(log)
        .drafted('2024-05-01')
        .signed('2024-06-03', '2026-12-20')
        .planAdopted('2024-07-01'),
      new Story(log)
        .drafted('2026-05-04')
        .signed('2026-06-01')
        .planAdopted('2026-07-01', '2026-11-02'),
      new Story(log).drafted('2026-11-02'),
      new Story(log, kendal)
        .drafted('2026-08-03')
        .signed('2026-09-01')
        .planAdopted('2026-09-15', '2026-11-06'),
      new Story(log, kendal).drafted('2026-10-05'),
    ];
    stories[1]!.claimed('2024-09-12').confirmed('2024-09-20');
    await monitoring.consume(log);
  });
  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  const ask = async <T>(caller: Caller, path: string) => {
    const { status, body } = await monitoring.service.as(caller).get(path);
    expect({ path, status }).toEqual({ path, status: 200 });
    return body as T;
  };
  const rowsOf = async (caller: Caller, filter: Record<string, string>) => {
    const query = new URLSearchParams({ limit: '200', ...filter });
    return (await ask<{ items: unknown[] }>(caller, `/api/assessments?${query.toString()}`)).items
      .length;
  };
  const everyone = async () =>
    (
      await monitoring.database.source.query<{ id: string }[]>(
        'select cooperation_id as id from assessment',
      )
    ).map(({ id }) => id);

  async function countedAnew(): Promise<void> {
    const ids = await everyone();
    for (const [table, rows, key] of [
      ['portfolio_cell', CELL_ROWS, CELL_KEY],
      ['portfolio_due', DUE_ROWS, DUE_KEY],
    ] as const) {
      const names = [...Object.keys(key), 'n'].join(', ');
      const kept = await monitoring.database.source.query(`select ${names} from ${table}`);
      const anew = await monitoring.database.source.query(`select ${names} from (${rows}) r`, [
        ids,
      ]);
      const sorted = (list: object[]) => list.map((row) => JSON.stringify(row)).sort();
      expect(sorted(kept)).toEqual(sorted(anew));
      expect(kept.length).toBeGreaterThan(0);
    }
  }

  it('hold exactly what the rows hold when counted anew: after events, and as time passes', async () => {
    await countedAnew();
    await monitoring.database.transaction((tx) =>
      monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
    await countedAnew();
    stories[0]!.planAdopted('2026-11-20');
    await monitoring.consume(log);
    await countedAnew();
  });

  it('leave no empty cell behind', async () => {
    const [row] = await monitoring.database.source.query<{ n: number }[]>(
      'select count(*)::int as n from portfolio_cell where n <= 0',
    );
    expect(row!.n).toBe(0);
  });

  it.each(Object.entries(CALLERS))(
    'show the %s every figure as exactly the rows that its list shows, and no other organisation’s',
    async (_, caller) => {
      const [all] = (await ask<{ items: Sliced[] }>(caller, '/api/portfolio/slices?by=all')).items;
      for (const metric of METRIC_NAMES)
        expect([metric, all?.metrics[metric] ?? 0]).toEqual([
          metric,
          await rowsOf(caller, { metric }),
        ]);
      const view = await ask<{ total: number; expiring: { count: number } }>(
        caller,
        '/api/portfolio',
      );
      expect(view.total).toBe(await rowsOf(caller, {}));
    },
  );

  it('add up: slices of one kind to the whole, each slice to its own rows', async () => {
    for (const caller of [CALLERS['officer']!, CALLERS['ministry']!]) {
      const total = await rowsOf(caller, { metric: 'signed' });
      for (const by of SLICING_NAMES) {
        const { items } = await ask<{ items: Sliced[] }>(caller, `/api/portfolio/slices?by=${by}`);
        if (!SLICINGS[by].many)
          expect([by, items.reduce((sum, { metrics }) => sum + metrics.signed, 0)]).toEqual([
            by,
            total,
          ]);
        for (const { rows, metrics } of items)
          expect([by, metrics.signed]).toEqual([
            by,
            await rowsOf(caller, { ...rows, metric: 'signed' }),
          ]);
      }
    }
  });

  it('narrow to a slice of a slice', async () => {
    const path = '/api/portfolio/slices?by=type&regionCode=33.24&signingYear=2026';
    const { items } = await ask<{ items: Sliced[] }>(CALLERS['ministry']!, path);
    expect(items).toMatchObject([{ total: 1, metrics: { signed: 1, active: 0 } }]);
  });

  it('name partners, with the rows of each', async () => {
    const path = '/api/portfolio/slices?by=partner';
    const { items } = await ask<{ items: Sliced[] }>(CALLERS['officer']!, path);
    expect(items).toMatchObject([
      { slice: PNM.legalPartyId, total: 4, rows: { partyOrganisationId: PNM.legalPartyId } },
    ]);
  });

  it('say what each figure means, in both languages', async () => {
    const { items } = await ask<{ items: { name: string; definition: object }[] }>(
      CALLERS['partner']!,
      '/api/portfolio/metrics',
    );
    expect(items.map(({ name }) => name)).toEqual(METRIC_NAMES);
    expect(items[8]).toMatchObject({ name: 'ceremonial', of: 'grown', target: { atMost: 0.1 } });
  });

  it('measure how long it takes from the signature to a confirmed milestone', async () => {
    const { items } = await ask<{ items: object[] }>(
      CALLERS['officer']!,
      '/api/portfolio/durations',
    );
    expect(items).toEqual([
      { name: 'signatureToPks', count: 0 },
      { name: 'signatureToConfirmation', count: 1, median: 109, p90: 109 },
    ]);
  });

  it('show who lets things lie, and for how long at least', async () => {
    const path = '/api/portfolio/stalled';
    const { items } = await ask<{ items: object[] }>(CALLERS['ministry']!, path);
    expect(items).toEqual([
      {
        organisationId: AGENCY.organisationId,
        name: '',
        openSince: '2026-11-02',
        band: 14,
        milestones: 1,
        claims: 0,
      },
      {
        organisationId: KENDAL.organisationId,
        name: '',
        openSince: '2026-11-06',
        band: 14,
        milestones: 1,
        claims: 0,
      },
    ]);
  });

  it('keep a calendar across cooperations, page by page', async () => {
    const path = '/api/portfolio/calendar?from=2026-11-01&to=2026-12-31&limit=2';
    const first = await monitoring.service.as(CALLERS['ministry']!).get(path);
    const next = /<([^>]+)>/.exec(first.headers.link ?? '')![1]!;
    const rest = await ask<{ items: { kind: string; dueOn: string }[] }>(
      CALLERS['ministry']!,
      next,
    );
    const seen = [...(first.body as typeof rest).items, ...rest.items];
    expect(seen.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'MILESTONE 2026-11-02',
      'MILESTONE 2026-11-06',
      'END 2026-12-20',
    ]);
    const backwards = await monitoring.service
      .as(officer())
      .get('/api/portfolio/calendar?from=2026-12-01&to=2026-11-01');
    expect(backwards).toMatchObject({ status: 422, body: { code: 'PERIOD_BACKWARDS' } });
  });
});
