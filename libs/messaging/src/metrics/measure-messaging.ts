import type { INestApplication } from '@nestjs/common';
import type { Database } from '@nyata/persistence';
import { Gauge, Registry } from 'prom-client';
import type { Relay } from '../relay/relay';
import type { EventTransport } from '../transport/transport';
import { lagSource } from './lag-source';
import { MeasuredTransport } from './measured-transport';
import { outboxSource } from './outbox-source';
import { parkingSource } from './parking-source';
import { rebuildSource } from './rebuild-source';
import type { MetricsHome } from './source';

/**
 * Puts what messaging has to tell into the process's `/metrics`: what passes through the transport is counted,
 * everything else is looked up when it is asked for. Without an HTTP edge nobody asks, and nothing happens.
 */
export function measureMessaging(
  app: INestApplication,
  { database, transport }: { database: Database; transport: EventTransport },
): { transport: EventTransport; watchRelay: (relay: Relay) => void } {
  const home = homeOf(app);
  const { registry } = home;
  const measured = new MeasuredTransport(transport, registry);
  const groups = () => measured.groups;
  home.add(outboxSource(database, registry));
  home.add(lagSource({ database, transport, groups }, registry));
  home.add(parkingSource(database, () => [...measured.groups.keys()], registry));
  home.add(rebuildSource(database, registry));
  return {
    transport: measured,
    watchRelay(relay) {
      new Gauge({
        name: 'nyata_relay_shards_held',
        help: 'Shards of the outbox that this process empties. The sum over the replicas of a service must be 12; when it stays lower, restart the replica with 0.',
        registers: [registry],
        collect() {
          this.set(relay.held);
        },
      });
    },
  };
}

/** A registered symbol: the library above provides it, this one only names it. */
function homeOf(app: INestApplication): MetricsHome {
  try {
    return app.get<MetricsHome>(Symbol.for('nyata.metrics'), { strict: false });
  } catch {
    return { registry: new Registry(), add: () => undefined };
  }
}
