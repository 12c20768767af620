import { Gauge } from 'prom-client';
import { Metrics, type Reading } from './metrics';

/** A source whose answers the spec decides. */
function metricsWith(read: () => Promise<Reading[]>) {
  const metrics = new Metrics(50);
  const gauge = new Gauge({
    name: 'rows',
    help: 'rows',
    labelNames: ['table'],
    registers: [metrics.registry],
  });
  const state = { asked: 0, read };
  metrics.add({
    name: 'database',
    gauges: [gauge],
    read: () => {
      state.asked++;
      return state.read();
    },
  });
  return { metrics, gauge, state };
}

const rows = (gauge: () => Gauge, value: number) => () =>
  Promise.resolve([{ gauge: gauge(), labels: { table: 'outbox' }, value }]);

it('shows what a source tells, and that it answered', async () => {
  const { metrics, state, gauge } = metricsWith(() => Promise.resolve([]));
  state.read = rows(() => gauge, 7);
  const text = await metrics.text();
  expect(text).toContain('rows{table="outbox"} 7');
  expect(text).toContain('nyata_metrics_source_up{source="database"} 1');
});

it('shows no old number when a source fails, and says that it failed', async () => {
  const { metrics, state, gauge } = metricsWith(() => Promise.resolve([]));
  state.read = rows(() => gauge, 7);
  await metrics.text();
  state.read = () => Promise.reject(new Error('connection refused'));
  const text = await metrics.text();
  expect(text).not.toContain('rows{');
  expect(text).toContain('nyata_metrics_source_up{source="database"} 0');
});

it('answers without a source that hangs, and does not ask it again before it has answered', async () => {
  let answer = (_readings: Reading[]) => undefined as void;
  const { metrics, state, gauge } = metricsWith(
    () => new Promise<Reading[]>((resolve) => (answer = resolve)),
  );
  for (const _scrape of [1, 2])
    expect(await metrics.text()).toContain('nyata_metrics_source_up{source="database"} 0');
  expect(state.asked).toBe(1);
  answer([]);
  state.read = rows(() => gauge, 3);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await metrics.text()).toContain('rows{table="outbox"} 3');
});
