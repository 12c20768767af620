import { median, rounded } from '../harness/figures';
import { onGround } from '../harness/ground';
import { load } from '../harness/http-load';
import { inPairs, ratioOf } from '../harness/pairs';
import { startRegistrations } from '../harness/registrations';
import { atMost, type Outcome } from '../harness/result';

const CONNECTIONS = 32;
const SECONDS = 8;

/** How long the slowest hundredth waits when the service has half of what it can bear. */
export function registeringLatency(pairs: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const scene = await startRegistrations(ground);
    const most = async (side: 'ours' | 'baseline') => {
      const request = await scene.requests();
      const leg = { port: scene.ports[side], connections: CONNECTIONS, request };
      await load({ ...leg, seconds: 3 });
      const { perSecond } = await load({ ...leg, seconds: 5 });
      await scene.settle();
      return perSecond!;
    };
    const rates = { ours: (await most('ours')) / 2, baseline: (await most('baseline')) / 2 };
    const leg = async (side: 'ours' | 'baseline') => {
      const request = await scene.requests();
      const options = { port: scene.ports[side], connections: CONNECTIONS, request };
      const figures = await load({ ...options, seconds: SECONDS, rate: rates[side] });
      await scene.settle();
      return figures;
    };
    const legs = await inPairs(pairs, { ours: () => leg('ours'), baseline: () => leg('baseline') });
    const p99 = rounded(median(legs.ours.map(({ p99ms }) => p99ms!)));
    const ratio = ratioOf(legs, 'p99ms');
    return {
      compares:
        'p99 of a registration at half of the own maximum, against the same of bare Fastify',
      bars: [
        atMost('median p99 in ms', p99, 25),
        atMost('median ratio of the p99', ratio.median, 2),
      ],
      figures: { rates, ratio, legs },
    };
  });
}
