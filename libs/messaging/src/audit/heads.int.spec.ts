import { readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditedLog } from '../spec-support/audited-log.fixture';
import { exportHeads, importHeads } from './heads';

describe('the exported heads of the audit', () => {
  let log: AuditedLog;

  beforeAll(async () => {
    log = await AuditedLog.open();
    await log.begin();
  });
  afterAll(() => log.close());
  const exported = (day: string) => exportHeads(log.database, log.folder, day);

  it('say how far every partition was chained, under a key that stays', async () => {
    const { link } = await log.head();
    await exported('2026-11-20');
    const { path } = await exported('2026-11-21');
    const { files, key } = importHeads(log.folder);
    expect(files.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21']);
    expect(files[1]!.heads).toEqual([
      { topic: log.topic, part: log.part, next: 6, link: link.toString('hex') },
    ]);
    expect(importHeads(path)).toEqual({ files: [files[1]], key });
    expect(statSync(join(log.folder, 'audit-key.pem')).mode & 0o777).toBe(0o600);
  });

  it('are never written over: a second look at a day stands beside the first', async () => {
    const first = await exported('2026-11-23');
    const text = readFileSync(first.path, 'utf8');
    const second = await exported('2026-11-23');
    expect(second.path).toBe(join(log.folder, 'heads-2026-11-23.2.json'));
    expect(readFileSync(first.path, 'utf8')).toBe(text);
    expect(readdirSync(log.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('are refused when they were altered, cut short or signed by another', async () => {
    const { path } = await exported('2026-11-22');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"next": 6', '"next": 5'));
    expect(() => importHeads(log.folder)).toThrow(/heads-2026-11-22.json was altered/);
    writeFileSync(path, text.slice(0, 100));
    expect(() => importHeads(path)).toThrow(/heads-2026-11-22.json is damaged/);
    writeFileSync(path, text);
    expect(importHeads(path).files).toMatchObject([{ day: '2026-11-22' }]);
    unlinkSync(join(log.folder, 'audit-key.pem'));
    await exported('2026-11-24');
    expect(() => importHeads(path)).toThrow(/signed with another key/);
  });
});
