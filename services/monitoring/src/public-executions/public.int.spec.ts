import { freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EventLog } from '../../test/event-log';
import { Monitoring, TODAY } from '../../test/monitoring';
import { KENDAL, PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { JudgementService } from '../cooperation-facts/judgement.service';

describe('what everybody may read', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let active: Story;
  let hidden: Story;
  let draft: Story;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    const log = new EventLog();
    active = new Story(log)
      .drafted('2026-01-05')
      .signed('2026-02-02')
      .planAdopted('2026-03-01')
      .claimed('2026-10-12')
      .confirmed('2026-10-20');
    new Story(log, { lead: KENDAL, partner: PNM, regions: ['33.24'] })
      .drafted('2026-08-03')
      .signed('2026-09-01');
    hidden = new Story(log).drafted('2026-01-05').signed('2026-02-02');
    draft = new Story(log).drafted('2026-11-02');
    await monitoring.consume(log);
    const { source } = monitoring.database;
    await source.query(
      `update cooperation_facts set facts = facts - 'published' where cooperation_id = $1`,
      [hidden.cooperationId],
    );
    await monitoring.database.transaction((tx) =>
      monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
  });
  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    monitoring.service.asNobody().get(`/api/public/${path}`, { headers });

  it('are signed cooperations whose paper is public, the latest first, without a sign-in', async () => {
    const { status, body } = await get('cooperations');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(2);
    expect(body.items[1]).toEqual({
      cooperationId: active.cooperationId,
      title: 'Pembiayaan Mekaar bagi Industri Rumahan',
      cooperationType: 'KSDPK',
      parties: [
        { name: 'Pemprov Jawa Tengah', kind: 'PROVINCE' },
        { name: 'PNM', kind: 'BUMN' },
      ],
      regionCodes: ['33'],
      affairCodes: ['2.08', '2.17'],
      signedOn: '2026-02-02',
      endsOn: '2028-10-01',
      status: 'IN_FORCE',
      rung: 4,
      milestones: 1,
      confirmedMilestones: 1,
      asOf: TODAY,
    });
  });

  it('hide what is not published: no row, no figure, no record', async () => {
    for (const { cooperationId } of [hidden, draft])
      expect((await get(`cooperations/${cooperationId}`)).status).toBe(404);
    expect((await get('cooperations/nonsense')).status).toBe(404);
    expect((await get(`cooperations/${active.cooperationId}`)).status).toBe(200);
    const { body } = await get('figures');
    expect(body).toEqual({
      asOf: TODAY,
      total: 2,
      byStatus: { IN_FORCE: 2 },
      byRung: { 0: 1, 4: 1 },
      byRegion: [
        { regionCode: '33', total: 1, active: 1 },
        { regionCode: '33.24', total: 1, active: 0 },
      ],
      confirmedMilestones: 1,
    });
  });

  it('come page by page, narrowed by status, region and rung', async () => {
    const first = await get('cooperations?limit=1');
    const next = /<\/api\/public\/([^>]+)>/.exec(first.headers.link ?? '')![1]!;
    const second = await get(next);
    expect(second.body.items[0]).toMatchObject({ cooperationId: active.cooperationId });
    expect((await get('cooperations?minRung=4')).body.items).toHaveLength(1);
    expect((await get('cooperations?regionCode=33.24')).body.items).toHaveLength(1);
    expect((await get('cooperations?status=ENDED')).body.items).toEqual([]);
    expect((await get('cooperations?status=NO')).status).toBe(422);
  });

  it('are told once: an unchanged answer is 304', async () => {
    const { headers } = await get('figures');
    expect(headers['cache-control']).toContain('public, max-age=60');
    const again = await get('figures', { 'if-none-match': headers.etag! });
    expect({ status: again.status, bytes: again.bytes.length }).toEqual({ status: 304, bytes: 0 });
    expect((await get('figures', { 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('come as a table too', async () => {
    const { status, bytes } = await get('cooperations.csv');
    expect(status).toBe(200);
    const lines = bytes.toString().trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('cooperationId,title');
  });
});
