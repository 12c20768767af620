import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { settled } from '../support/settled';
import { runningSystems, type RunningSystem } from '../support/systems';

const SERVICES = ['partners', 'agreements', 'actions', 'monitoring', 'gateway'] as const;
const OBSERVABILITY = resolve(__dirname, '../../infra/observability');

/** The numbers of one process, as Prometheus would fetch them. */
async function scrape(system: RunningSystem, service: (typeof SERVICES)[number]): Promise<string> {
  const { metrics } = JSON.parse(readFileSync(join(system.data, 'secrets.json'), 'utf8')) as {
    metrics: string;
  };
  const answer = await fetch(`http://127.0.0.1:${system.ports[service]}/metrics`, {
    headers: service === 'gateway' ? { authorization: `Bearer ${metrics}` } : {},
  });
  expect([service, answer.status]).toEqual([service, 200]);
  return answer.text();
}

const valuesOf = (text: string, name: string): number[] =>
  [...text.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'gm'))].map(([, value]) =>
    Number(value),
  );
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe.each(runningSystems().map((system) => [system.transport, system] as const))(
  'the numbers of a settled system on the %s transport',
  (_transport, system) => {
    const pages = new Map<string, string>();
    beforeAll(async () => {
      await settled(system);
      for (const service of SERVICES) pages.set(service, await scrape(system, service));
    }, 120_000);

    it.each(SERVICES)(
      'say that %s has nothing on its way, and can look everything up',
      (service) => {
        const page = pages.get(service)!;
        expect(valuesOf(page, 'nyata_metrics_source_up')).toEqual([1, 1, 1, 1]);
        expect(valuesOf(page, 'nyata_transport_up')).toEqual([1]);
        expect(valuesOf(page, 'nyata_outbox_rows')).toEqual([0]);
        expect(valuesOf(page, 'nyata_relay_shards_held')).toEqual([12]);
        expect(sum(valuesOf(page, 'nyata_consumer_lag_events'))).toBe(0);
        expect(sum(valuesOf(page, 'nyata_consumer_stopped'))).toBe(0);
        const held = valuesOf(page, 'nyata_consumer_partitions_held');
        expect(sum(held)).toBe(valuesOf(page, 'nyata_consumer_lag_events').length);
      },
    );

    it('keep what a person should do beside each of our own', () => {
      for (const page of pages.values())
        for (const [, name, help] of page.matchAll(/^# HELP (nyata_\w+) (.*)$/gm))
          expect({ name, says: help!.length > 40 }).toEqual({ name, says: true });
    });

    it('are no page of the public origin', async () => {
      for (const path of ['/metrics', '/api/metrics', '/METRICS', '//metrics', '/%6detrics']) {
        const answer = await fetch(`${system.origin}${path}`);
        expect([path, await answer.text()]).not.toEqual([path, expect.stringContaining('nyata_')]);
      }
    });

    it('exist by every name that the alerts and the dashboard use', () => {
      const known = new Set(
        [...pages.values()].flatMap((page) =>
          [...page.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
            type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
          ),
        ),
      );
      const used = [...alerts(), ...panels()].flatMap((expression) =>
        [...expression.matchAll(/\b(?:nyata|nodejs|process)_\w+/g)].map(([name]) => name),
      );
      expect(used.length).toBeGreaterThan(15);
      expect(used.filter((name) => !known.has(name))).toEqual([]);
    });
  },
);

function alerts(): string[] {
  const file = parse(readFileSync(join(OBSERVABILITY, 'alerts.yml'), 'utf8')) as {
    groups: { rules: { expr: string; annotations: { action: string } }[] }[];
  };
  return file.groups.flatMap(({ rules }) => rules).map(({ expr }) => expr);
}

function panels(): string[] {
  const file = JSON.parse(readFileSync(join(OBSERVABILITY, 'dashboard.json'), 'utf8')) as {
    panels: { targets: { expr: string }[] }[];
  };
  return file.panels.flatMap(({ targets }) => targets).map(({ expr }) => expr);
}
