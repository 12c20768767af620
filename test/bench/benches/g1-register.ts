import { spreadOf } from '../harness/figures';
import { onGround } from '../harness/ground';
import { load } from '../harness/http-load';
import { inPairs, ratioOf } from '../harness/pairs';
import { cpuSeconds } from '../harness/process';
import { startRegistrations } from '../harness/registrations';
import { atLeast, type Outcome } from '../harness/result';

const CONNECTIONS = 32;
const SECONDS = 6;
const WARM_UP_SECONDS = 10;

/** Registering an agreement over HTTP, everything included, against a bare Fastify that writes the same two rows. */
export function registering(pairs: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const flags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean);
    const scene = await startRegistrations(ground, flags);
    const leg = async (side: 'ours' | 'baseline', seconds = SECONDS) => {
      const { pid } = side === 'ours' ? scene.service : scene.bare;
      const request = await scene.requests();
      const before = cpuSeconds(pid);
      const figures = await load({
        ...{ port: scene.ports[side], connections: CONNECTIONS, seconds, request },
      });
      const cpuMs = ((cpuSeconds(pid) - before) * 1000) / (figures['perSecond']! * seconds);
      await scene.settle();
      return { ...figures, cpuMs };
    };
    for (const side of ['ours', 'baseline'] as const) await leg(side, WARM_UP_SECONDS);
    const legs = await inPairs(pairs, { ours: () => leg('ours'), baseline: () => leg('baseline') });
    const ratio = ratioOf(legs, 'perSecond');
    return {
      compares:
        'registrations per second, 32 connections, against bare Fastify: BEGIN, two INSERTs, COMMIT',
      bars: [atLeast('median ratio of requests per second', ratio.median, 0.6)],
      figures: {
        ratio,
        ours: spreadOf(legs.ours.map(({ perSecond }) => perSecond!)),
        baseline: spreadOf(legs.baseline.map(({ perSecond }) => perSecond!)),
        cpuMsPerRequest: {
          ours: spreadOf(legs.ours.map(({ cpuMs }) => cpuMs!)),
          baseline: spreadOf(legs.baseline.map(({ cpuMs }) => cpuMs!)),
        },
        legs,
      },
      notes: ['The relay of the service runs meanwhile: it publishes what is registered.'],
    };
  });
}
