import { Client } from 'pg';
import { pause } from './pause';

/** Until monitoring has applied what was told, and what it published itself because of it. */
export async function settled(url: string, log: string): Promise<void> {
  const [monitoring, broker] = [url, log].map((each) => new Client({ connectionString: each }));
  await Promise.all([monitoring!.connect(), broker!.connect()]);
  try {
    const giveUpAt = Date.now() + 300_000;
    for (let still = 0; still < 5; ) {
      await pause(300);
      const { rows: ends } = await broker!.query<{ sum: string }>(
        `select sum(next_offset) from log_partition where topic = 'nyata.cooperation'`,
      );
      const { rows: groups } = await monitoring!.query<{ sum: string }>(
        `select sum(next_offset) from consumer_position where topic = 'nyata.cooperation' group by grp`,
      );
      const { rows: waiting } = await monitoring!.query('select 1 from outbox limit 1');
      const done = groups.length >= 3 && groups.every(({ sum }) => sum === ends[0]!.sum);
      if (Date.now() > giveUpAt)
        throw new Error(`Monitoring is at ${JSON.stringify(groups)} of ${ends[0]!.sum}.`);
      still = done && waiting.length === 0 ? still + 1 : 0;
    }
  } finally {
    await Promise.all([monitoring!.end(), broker!.end()]);
  }
}
