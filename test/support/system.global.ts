import { startSystemUnderTest, type SystemUnderTest } from './start-system';

declare global {
  var nyataSystems: SystemUnderTest[] | undefined;
}

/** Starts both systems once for all specs of a run. */
export default async function startSystems(): Promise<void> {
  if (process.env['NYATA_TEST_SYSTEMS']) return; // systems that somebody else has started and will stop
  const started = await Promise.all(
    (['embedded', 'kafka'] as const).map((transport) =>
      startSystemUnderTest({ transport, demo: true }),
    ),
  );
  process.env['NYATA_TEST_SYSTEMS'] = JSON.stringify(
    started.map(({ system: _system, end: _end, ...running }) => running),
  );
  globalThis.nyataSystems = started;
}
