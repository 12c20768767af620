import type { Caller } from '@nyata/auth';
import { AGENCY, KENDAL } from '../../test/organisations';
import { TODAY } from '../../test/monitoring';
import { CALLERS, portfolioUnderTest } from '../../test/portfolio-stories';
import { JudgementService } from '../cooperation-facts/judgement.service';

describe('the portfolio in time', () => {
  let portfolio: Awaited<ReturnType<typeof portfolioUnderTest>>;
  beforeAll(async () => {
    portfolio = await portfolioUnderTest();
    const { database, service } = portfolio.monitoring;
    await database.transaction((tx) => service.app.get(JudgementService).afterTime(tx, TODAY));
  });
  afterAll(() => portfolio?.close());

  const ask = <T>(caller: Caller, path: string) => portfolio.ask<T>(caller, path);

  it('measures how long it takes from the signature to a confirmed milestone', async () => {
    const { items } = await ask<{ items: object[] }>(CALLERS.officer, '/api/portfolio/durations');
    expect(items).toEqual([
      { name: 'signatureToPks', count: 0 },
      { name: 'signatureToConfirmation', count: 1, median: 109, p90: 109 },
    ]);
  });

  it('shows who lets things lie, and for how long at least', async () => {
    const path = '/api/portfolio/stalled';
    const { items } = await ask<{ items: object[] }>(CALLERS.ministry, path);
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

  it('keeps a calendar across cooperations, page by page', async () => {
    const path = '/api/portfolio/calendar?from=2026-11-01&to=2026-12-31&limit=2';
    const first = await portfolio.monitoring.service.as(CALLERS.ministry).get(path);
    const next = /<([^>]+)>/.exec(first.headers.link ?? '')![1]!;
    const rest = await ask<{ items: { kind: string; dueOn: string }[] }>(CALLERS.ministry, next);
    const seen = [...(first.body as typeof rest).items, ...rest.items];
    expect(seen.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'MILESTONE 2026-11-02',
      'MILESTONE 2026-11-06',
      'END 2026-12-20',
    ]);
    const backwards = await portfolio.monitoring.service
      .as(CALLERS.officer)
      .get('/api/portfolio/calendar?from=2026-12-01&to=2026-11-01');
    expect(backwards).toMatchObject({ status: 422, body: { code: 'PERIOD_BACKWARDS' } });
  });

  it('tells the ceremonial ratio month by month, and today as the figures tell it', async () => {
    const { items } = await ask<{ items: { on: string; ceremonial: number; of: number }[] }>(
      CALLERS.ministry,
      '/api/portfolio/trend',
    );
    expect(items).toHaveLength(13);
    expect(items[0]).toEqual({ on: '2025-11-30', ceremonial: 0, of: 1 });
    expect(items.at(-2)).toEqual({ on: '2026-10-31', ceremonial: 1, of: 2 });
    const { ceremonialRatio } = await ask<{ ceremonialRatio: object }>(
      CALLERS.ministry,
      '/api/portfolio',
    );
    const { ceremonial, of } = items.at(-1)!;
    expect({ on: items.at(-1)!.on, ceremonial, of }).toMatchObject({ on: TODAY });
    expect(ceremonialRatio).toMatchObject({ ceremonial, of });
  });

  it('lays actions and milestones of the agreements that run on one axis, the worst first', async () => {
    const path = '/api/portfolio/timeline?from=2026-10-01&to=2026-12-31';
    const { items } = await ask<{ items: object[] }>(CALLERS.officer, path);
    expect(items).toMatchObject([
      { verdict: 'CEREMONIAL', actions: [] },
      {},
      { actions: [{ word: 'LATE', dueOn: '2026-11-02', milestones: [{ late: true }] }] },
    ]);
    const one = await ask<{ items: object[] }>(CALLERS.officer, `${path}&verdict=CEREMONIAL`);
    expect(one.items).toHaveLength(1);
    expect((await ask<{ items: object[] }>(CALLERS.stranger, path)).items).toEqual([]);
    const before = '/api/portfolio/timeline?from=2020-01-01&to=2020-12-31';
    expect((await ask<{ items: object[] }>(CALLERS.officer, before)).items).toEqual([]);
  });

  it('shows no time that ends before it begins', async () => {
    const path = '/api/portfolio/timeline?from=2026-12-01&to=2026-11-01';
    const refused = await portfolio.monitoring.service.as(CALLERS.officer).get(path);
    expect(refused).toMatchObject({ status: 422, body: { code: 'PERIOD_BACKWARDS' } });
  });
});
