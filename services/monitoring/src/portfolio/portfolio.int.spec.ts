import type { Caller } from '@nyata/auth';
import { PNM } from '../../test/organisations';
import { CALLERS, portfolioUnderTest } from '../../test/portfolio-stories';
import { TODAY } from '../../test/monitoring';
import { JudgementService } from '../cooperation-facts/judgement.service';
import { CELL_KEY, CELL_ROWS, DUE_KEY, DUE_ROWS } from './cell-rows';
import { METRIC_NAMES, type MetricName } from './metrics';
import { SLICING_NAMES, SLICINGS } from './slicing';

interface Figures {
  total: number;
  metrics: { [name in MetricName]: number };
}
type Sliced = Figures & { slice: string; rows: Record<string, string> };

describe('the counters of the portfolio', () => {
  let portfolio: Awaited<ReturnType<typeof portfolioUnderTest>>;
  beforeAll(async () => {
    portfolio = await portfolioUnderTest();
  });
  afterAll(() => portfolio?.close());

  const ask = <T>(caller: Caller, path: string) => portfolio.ask<T>(caller, path);
  const rowsOf = async (caller: Caller, filter: Record<string, string>) => {
    const query = new URLSearchParams({ limit: '200', ...filter });
    return (await ask<{ items: unknown[] }>(caller, `/api/assessments?${query.toString()}`)).items
      .length;
  };
  const everyone = async () =>
    (
      await portfolio.monitoring.database.source.query<{ id: string }[]>(
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
      const kept = await portfolio.monitoring.database.source.query(
        `select ${names} from ${table}`,
      );
      const anew = await portfolio.monitoring.database.source.query(
        `select ${names} from (${rows}) r`,
        [ids],
      );
      const sorted = (list: object[]) => list.map((row) => JSON.stringify(row)).sort();
      expect(sorted(kept)).toEqual(sorted(anew));
      expect(kept.length).toBeGreaterThan(0);
    }
  }

  it('hold exactly what the rows hold when counted anew: after events, and as time passes', async () => {
    await countedAnew();
    await portfolio.monitoring.database.transaction((tx) =>
      portfolio.monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
    await countedAnew();
    portfolio.stories[0]!.planAdopted('2026-11-20');
    await portfolio.monitoring.consume(portfolio.log);
    await countedAnew();
  });

  it('leave no empty cell behind', async () => {
    const [row] = await portfolio.monitoring.database.source.query<{ n: number }[]>(
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
    for (const caller of [CALLERS.officer, CALLERS.ministry]) {
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
    const { items } = await ask<{ items: Sliced[] }>(CALLERS.ministry, path);
    expect(items).toMatchObject([{ total: 1, metrics: { signed: 1, active: 0 } }]);
  });

  it('name partners, with the rows of each', async () => {
    const path = '/api/portfolio/slices?by=partner';
    const { items } = await ask<{ items: Sliced[] }>(CALLERS.officer, path);
    expect(items).toMatchObject([
      { slice: PNM.legalPartyId, total: 4, rows: { partyOrganisationId: PNM.legalPartyId } },
    ]);
  });

  it('say what each figure means, in both languages', async () => {
    const { items } = await ask<{ items: { name: string; definition: object }[] }>(
      CALLERS.partner,
      '/api/portfolio/metrics',
    );
    expect(items.map(({ name }) => name)).toEqual(METRIC_NAMES);
    expect(items[8]).toMatchObject({ name: 'ceremonial', of: 'grown', target: { atMost: 0.1 } });
  });
});
