import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@nyata/testing';
import { ask } from '../support/databases';
import { events } from '../support/operator';
import { settled } from '../support/settled';
import { runningSystems } from '../support/systems';

describe.each(runningSystems())('the log’s integrity on the $transport transport', (system) => {
  const heads = join(system.data, 'audit');

  it('is written down every day, signed', async () => {
    await eventually(() => Promise.resolve(expect(existsSync(heads)).toBe(true)), 30_000);
  });

  it('is verified by the operator’s command, also against the exported heads', async () => {
    await settled(system);
    const said = await events(system, 'nyata_monitoring', 'verify', '--heads', heads);
    expect(said.text).toMatch(
      /^\d+ records of \d+ partitions were read, and held against \d+ files of heads, signed with/,
    );
    expect(said).toMatchObject({ code: 0 });
    expect(said.text).toContain('The log is what was chained.');
  }, 120_000);

  it('does not verify against an audit that tells another story', async () => {
    const [one] = await ask<{ topic: string; part: number; log_offset: string }>(
      system,
      'nyata_monitoring',
      // Never the last of its partition: the audit itself would meet it when it is assigned anew.
      `select topic, part, log_offset from audit_digest join audit_head using (topic, part)
       where log_offset < next_offset - 1 order by topic, part, log_offset limit 1`,
    );
    const where = 'where topic = $1 and part = $2 and log_offset = $3';
    const place = [one!.topic, one!.part, one!.log_offset];
    const flip = () =>
      ask(
        system,
        'nyata_monitoring',
        `update audit_digest set digest = set_byte(digest, 0, 255 - get_byte(digest, 0)) ${where}`,
        place,
      );
    await flip();
    const said = await events(system, 'nyata_monitoring', 'verify').finally(flip);
    expect(said).toMatchObject({ code: 1 });
    expect(said.text).toContain(`${one!.topic}/${one!.part}`);
  }, 120_000);
});
