import { scratchDatabase, type ScratchDatabase } from '@nyata/persistence';
import { Group, until } from '../spec-support/group';
import { Organisations } from '../spec-support/organisations';
import { describeTransports } from '../spec-support/transports.fixture';
import type { NewRecord } from '../transport/transport';
import { Relay } from './relay';

describeTransports('two relays on one outbox', (setting) => {
  let scratch: ScratchDatabase;
  let organisations: Organisations;
  let relays: Relay[];
  beforeEach(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    organisations = await Organisations.open(scratch.url);
    relays = [];
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.close()));
    await organisations.database.close();
    await scratch.drop();
  });

  const startRelay = (
    name: string,
    append = (r: readonly NewRecord[]) => setting.transport.append(r),
  ) => {
    const relay = new Relay({ database: organisations.database, transport: { append }, name });
    relays.push(relay);
    relay.start();
  };
  const drained = () => until(async () => (await organisations.outboxSize()) === 0, 30_000);

  it('send only later copies when one goes on that has lost its shards', async () => {
    const group = await Group.after(setting.transport, 'nyata.partners');
    const stopped: (() => void)[] = [];
    let stopping = false;
    let late = 0;
    startRelay('the zombie', async (records) => {
      const stops = stopping;
      if (stops) await new Promise<void>((goOn) => stopped.push(goOn));
      await setting.transport.append(records);
      if (stops) late += records.length;
    });
    let rows = await Promise.all(Array.from({ length: 10 }, () => organisations.register()));
    await drained();
    stopping = true;
    const reviseAll = async () => {
      rows = await Promise.all(rows.map((row) => organisations.revise(row)));
    };
    await reviseAll();
    await until(() => stopped.length > 0);
    await organisations.database.source.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'the zombie'",
    );
    startRelay('the heir');
    await reviseAll();
    await drained();
    stopping = false;
    for (const goOn of stopped) goOn();
    await until(() => late > 0);
    await reviseAll();
    await drained();
    const stories = () => rows.map(({ id }) => group.of(id));
    await until(() => stories().every((versions) => versions.includes(4)));
    for (const versions of stories()) {
      expect([...new Set(versions)]).toEqual([1, 2, 3, 4]);
      if (setting.absorbsDuplicates) expect(versions).toEqual([1, 2, 3, 4]);
    }
    await group.close();
  });
});
