import { resolve } from 'node:path';
import { DataFolder } from './data-folder';
import { DEMO_ACCOUNTS } from './demo/accounts';
import { readFlags, type Flags } from './flags';
import { usualPorts } from './ports';
import { startSystem, type System } from './system';

const dataPath = process.env['NYATA_DATA'] ?? resolve(__dirname, '../../../.nyata');
const say = (line: string) => console.log(`  ${line}`);

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.reset) new DataFolder(dataPath).reset();
  const startedAt = Date.now();
  console.log('Nyata starts; Ctrl-C stops it.');
  let system: System | undefined = undefined as System | undefined;
  const interrupt = new AbortController();
  const stop = async (code: number) => {
    if (interrupt.signal.aborted) return;
    console.log('\nNyata stops.');
    interrupt.abort();
    if (!system) return; // startSystem undoes what it had started and throws
    await system.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop(0));
  system = await startSystem({
    data: dataPath,
    ports: usualPorts(flags.port),
    kafka: flags.kafka,
    demo: flags.demo,
    maintenance: flags.maintenance,
    say,
    signal: interrupt.signal,
    onGivingUp(reason) {
      console.error(`\n${reason.message}`);
      if (system) void stop(1);
    },
  });
  if (flags.maintenance)
    console.log(
      '\nPostgreSQL and the broker run, the services do not; docs/runbook.md says what for.',
    );
  else welcome(system, flags, Date.now() - startedAt);
}

function welcome(system: System, flags: Flags, took: number): void {
  console.log(`\nNyata is ready after ${(took / 1000).toFixed(1)} s:  ${system.origin}`);
  console.log(`Data and logs: ${dataPath}`);
  if (!flags.demo) return;
  console.log('Demo accounts (choose one on the sign-in page; DATA SIMULASI):');
  for (const { email, label } of DEMO_ACCOUNTS) console.log(`  ${email.padEnd(38)} ${label.en}`);
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
