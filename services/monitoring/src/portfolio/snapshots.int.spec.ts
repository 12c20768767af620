import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EventLog } from '../../test/event-log';
import { Monitoring, officer } from '../../test/monitoring';
import { SseReader } from '../../test/sse-reader';
import { Story } from '../../test/story';
import type { PortfolioView } from './portfolio.dto';

const EXAMPLES = join(__dirname, '../../../../docs/examples');

describe('what others follow', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let log: EventLog;
  let origin: string;
  let story: Story;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    log = new EventLog();
    story = new Story(log).drafted('2026-05-04').signed('2026-06-01');
    await monitoring.consume(log);
    await monitoring.service.app.listen(0, '127.0.0.1');
    origin = await monitoring.service.app.getUrl();
  });
  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  it('is the portfolio itself, again whenever it changed, one frame a second at most', async () => {
    const reader = await SseReader.open(`${origin}/api/portfolio?regionCode=33`, {
      authorization: `Bearer ${await monitoring.mint(officer())}`,
      accept: 'text/event-stream',
    });
    const totals = () => reader.frames.map(({ data }) => (JSON.parse(data) as PortfolioView).total);
    await eventually(() => expect(totals()).toEqual([1]));
    const began = Date.now();
    for (let n = 0; n < 12; n++) {
      new Story(log).drafted('2026-07-01').signed('2026-07-02');
      await monitoring.consume(log);
    }
    await eventually(() => expect(totals().at(-1)).toBe(13));
    const seconds = (Date.now() - began) / 1_000;
    expect(reader.frames.length).toBeLessThanOrEqual(2 + Math.ceil(seconds));
    reader.close();
  });

  it('is the feed, narrowed by document and by region', async () => {
    const count = async (filter: string) => {
      const path = `/api/feed?limit=200&${filter}`;
      const { status, body } = await monitoring.service.as(officer()).get(path);
      expect(status).toBe(200);
      return (body as { items: unknown[] }).items.length;
    };
    const all = await count('');
    expect(await count('regionCode=33')).toBe(all);
    expect(await count('regionCode=33.24')).toBe(0);
    // Its draft, its plan, its signature and its officer name the document.
    expect(await count(`agreementId=${story.cooperationId}`)).toBe(4);
  });

  it.each([
    ['Node', process.execPath, 'feed-reader.mjs'],
    ['Python', 'python3', 'feed_reader.py'],
  ])('is read by the example in %s, which goes on where it was', async (_, command, example) => {
    const after = join(mkdtempSync(join(tmpdir(), 'nyata-example-')), 'cursor');
    const read = async (events: number) => {
      const child = spawn(
        command,
        [join(EXAMPLES, example), origin, '--after', after, '--events', String(events)],
        {
          env: {
            ...process.env,
            NYATA_AUTHORIZATION: `Bearer ${await monitoring.mint(officer())}`,
          },
        },
      );
      let [out, problems] = ['', ''];
      child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
      child.stderr.on('data', (piece: Buffer) => (problems += piece.toString()));
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect({ code, problems }).toEqual({ code: 0, problems: '' });
      return out.trim().split('\n');
    };
    const [first, rest] = [await read(2), await read(3)];
    expect(first).toHaveLength(2);
    expect(first[0]).toContain('nyata.agreement-drafted.v1');
    expect(rest).toHaveLength(3);
    expect(new Set([...first, ...rest]).size).toBe(5);
  });
});
