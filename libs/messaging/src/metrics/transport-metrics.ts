import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What a transport's use is told by. */
export function transportMetrics(
  registry: Registry,
  collect: Record<'held' | 'up', (gauge: Gauge) => void>,
) {
  const registers = [registry];
  new Gauge({
    name: 'nyata_transport_up',
    help: 'Whether the event log takes and gives events. When 0: start the broker (Kafka) or the database of the embedded log; requests go on, events wait in the outbox.',
    registers,
    collect() {
      collect.up(this);
    },
  });
  new Gauge({
    name: 'nyata_consumer_partitions_held',
    help: 'Partitions that this process works on. The sum over the replicas of a service must be the partitions of its topics (12 each); when it stays lower, restart the replica with 0.',
    labelNames: ['group'],
    registers,
    collect() {
      collect.held(this);
    },
  });
  return {
    sent: new Counter({
      name: 'nyata_relay_events_total',
      help: 'Events that the event log has acknowledged. No rate while nyata_outbox_rows grows: see nyata_relay_failures_total.',
      labelNames: ['topic'],
      registers,
    }),
    sendSeconds: new Histogram({
      name: 'nyata_relay_send_duration_seconds',
      help: 'Time until the event log acknowledged a batch. When it rises, look at the disk and the load of the broker (or of the log database).',
      buckets: SECONDS,
      registers,
    }),
    sendFailures: new Counter({
      name: 'nyata_relay_failures_total',
      help: 'Batches that the event log did not acknowledge; each is sent again. When it grows, start the broker or mend the network; nothing is lost meanwhile.',
      registers,
    }),
    resends: new Counter({
      name: 'nyata_relay_resends_total',
      help: 'Events sent once more because their acknowledgement or their deletion got lost; consumers drop them. A steady rate: the service loses its database session after sending; look at its log.',
      registers,
    }),
    batchSeconds: new Histogram({
      name: 'nyata_consumer_batch_duration_seconds',
      help: 'Time to apply one batch, in one transaction. When it rises, look for locks and slow statements in the database of this service.',
      labelNames: ['group'],
      buckets: SECONDS,
      registers,
    }),
    applied: new Counter({
      name: 'nyata_consumer_events_total',
      help: 'Events that a group has passed: applied, ignored, parked or known before. No rate while nyata_consumer_lag_events is above 0: see nyata_consumer_stopped and nyata_consumer_retries_total.',
      labelNames: ['group'],
      registers,
    }),
    retries: new Counter({
      name: 'nyata_consumer_retries_total',
      help: 'Batches that were rolled back, to be tried again. When it grows: the log line "can\'t apply" names the cause, most often the database.',
      labelNames: ['group'],
      registers,
    }),
    stopped: new Gauge({
      name: 'nyata_consumer_stopped',
      help: 'Whether a group has stopped because going on would mean to guess. When 1: read the reason at /ready, then docs/runbook.md.',
      labelNames: ['group'],
      registers,
    }),
  };
}
