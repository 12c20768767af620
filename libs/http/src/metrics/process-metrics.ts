import { performance } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from 'prom-client';

/**
 * What every process tells of itself. The library's own set samples the event loop a hundred times a second,
 * asked or not; these are read when somebody asks.
 */
export function addProcessMetrics(registry: Registry): void {
  const registers = [registry];
  let loop = performance.eventLoopUtilization();
  new Gauge({
    name: 'nodejs_eventloop_utilization_ratio',
    help: 'Share of the time since the last scrape in which the event loop was busy. Near 1: this process is at its limit; start another replica of the service.',
    registers,
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, loop).utilization);
      loop = now;
    },
  });
  new Gauge({
    name: 'nodejs_eventloop_lag_seconds',
    help: 'How late the event loop ran a task that was due at this scrape. Above 0.1: something computes for long; look for slow requests in the log.',
    registers,
    async collect() {
      const due = performance.now();
      await new Promise((resolve) => setImmediate(resolve));
      this.set((performance.now() - due) / 1000);
    },
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of this process. When it grows for days, restart the service (nothing is lost) and report it.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'nodejs_heap_size_used_bytes',
    help: 'JavaScript objects of this process. When it grows for days, restart the service (nothing is lost) and report it.',
    registers,
    collect() {
      this.set(process.memoryUsage().heapUsed);
    },
  });
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time of this process. A rate near 1 is one whole core; start another replica of the service.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When this process started, in seconds since 1970. Restarts that nobody asked for: read the last lines of its log.',
    registers,
  }).set(Math.round((performance.timeOrigin ?? Date.now()) / 1000));
}
