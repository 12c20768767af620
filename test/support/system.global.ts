import { startSystemUnderTest, type SystemUnderTest } from './start-system';

declare global {
  var nyataSystems: SystemUnderTest[] | undefined;
}

/** Starts both systems once for all specs of a run, or the one that `NYATA_TEST_TRANSPORT` names. */
export default async function startSystems(): Promise<void> {
  if (process.env['NYATA_TEST_SYSTEMS']) return; // systems that somebody else has started and will stop
  const wanted = process.env['NYATA_TEST_TRANSPORT'];
  const transports = (['embedded', 'kafka'] as const).filter((one) => !wanted || one === wanted);
  const started = await Promise.all(
    transports.map((transport) => startSystemUnderTest({ transport, demo: true })),
  );
  process.env['NYATA_TEST_SYSTEMS'] = JSON.stringify(
    started.map(({ system: _system, end: _end, ...running }) => running),
  );
  globalThis.nyataSystems = started;
}
