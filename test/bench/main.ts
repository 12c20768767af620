import { registering } from './benches/g1-register';
import { registeringLatency } from './benches/g2-register-latency';
import { relayToKafka } from './benches/g3-relay-kafka';
import { relayToEmbeddedLog } from './benches/g4-relay-embedded';
import { visibleEmbedded, visibleKafka } from './benches/g5-g6-visible';
import { applying } from './benches/g7-apply';
import { rebuilding } from './benches/g8-rebuild';
import { streams } from './benches/g9-streams';
import { coldRelay } from './benches/g10-cold-relay';
import { growth } from './benches/growth';
import { idle } from './benches/g12-idle';
import { exporting } from './benches/exports';
import { importing } from './benches/import';
import { portfolio } from './benches/portfolio';
import { keep, loadNow, type Outcome } from './harness/result';

type Bench = (pairs: number) => Promise<Outcome>;

const BENCHES: Record<string, Bench> = {
  g1: registering,
  g2: registeringLatency,
  g3: relayToKafka,
  g4: relayToEmbeddedLog,
  g5: visibleEmbedded,
  g6: visibleKafka,
  g7: applying,
  g8: rebuilding,
  g9: streams,
  g10: coldRelay,
  g12: idle,
  growth,
  import: importing,
  portfolio,
  exports: exporting,
};

const USAGE = `npm run bench -- <name> [--pairs N]     names: ${Object.keys(BENCHES).join(', ')}, all`;

async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--pairs');
  const pairs = at === -1 ? 5 : Number(args[at + 1]);
  const names = args.filter((_arg, index) => at === -1 || (index !== at && index !== at + 1));
  const wanted = names[0] === 'all' ? Object.keys(BENCHES) : names;
  if (wanted.length === 0 || !(pairs >= 1) || wanted.some((name) => !(name in BENCHES))) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  for (const name of wanted) {
    const load = loadNow();
    console.log(`\n${name}: ${pairs} pairs, load ${load.toFixed(2)}`);
    keep(name, await BENCHES[name]!(pairs), load);
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
