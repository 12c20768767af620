import { parseArgs } from 'node:util';
import { reportOf } from './checker/report';
import { runSystem } from './system/run';

// npm run test:faults -- --transport embedded|kafka --minutes 10 --seed N

const { values } = parseArgs({
  options: {
    transport: { type: 'string', default: 'embedded' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

async function main(): Promise<void> {
  const transport = values.transport === 'kafka' ? 'kafka' : 'embedded';
  const seed = Number(values.seed);
  const minutes = Number(values.minutes);
  console.log(`Faults on the ${transport} transport for ${minutes} minutes, seed ${seed}`);
  const from = Date.now();
  const say = (line: string) =>
    console.log(`  ${((Date.now() - from) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const recover = ['partners', 'agreements', 'actions', 'monitoring', 'gateway', 'postgres'];
  if (transport === 'kafka') recover.push('kafka');
  const run = await runSystem({ transport, seconds: minutes * 60, seed, recover, say });
  console.log(`\nseed ${seed}, ${run.acknowledged} acknowledged writes, history ${run.history}`);
  for (const [name, times] of run.faults) console.log(`  ${String(times).padStart(3)}x ${name}`);
  console.log(`${run.copies} later copies in the log, dropped by every consumer`);
  console.log(`${run.olderShapes} events in the shape of the release before`);
  for (const { program, startedMs, throughMs } of run.recoveries)
    console.log(
      `  ${program}: runs again after ${(startedMs / 1000).toFixed(1)} s, ` +
        `the first event is through after ${(throughMs / 1000).toFixed(1)} s`,
    );
  console.log(reportOf(run.facts, run.findings));
  process.exit(run.findings.length > 0 ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
