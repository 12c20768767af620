import { startSystemUnderTest, type SystemUnderTest } from './start-system';

declare global {
  var nyataSystems: SystemUnderTest[] | undefined;
}

/** Starts both systems once for all specs of a run. */
export default async function startSystems(): Promise<void> {
  const started = [
    await startSystemUnderTest({ transport: 'embedded', demo: true }),
    await startSystemUnderTest({ transport: 'kafka' }),
  ];
  process.env['NYATA_TEST_SYSTEMS'] = JSON.stringify(
    started.map(({ transport, origin, ports, server, brokers }) => ({
      transport,
      origin,
      ports,
      server,
      brokers,
    })),
  );
  globalThis.nyataSystems = started;
}
