import { newId } from '@nyata/kernel';
import { notesService, type NotesService } from '../example/service.fixture';
import { CLOCK } from '../tokens';
import type { DemoClock } from './demo-clock';

async function move(
  service: NotesService,
  now: unknown,
  roles: 'admin' | 'bureau-officer' = 'admin',
) {
  const response = await service.app.inject({
    method: 'POST',
    url: '/internal/demo-clock',
    payload: { now } as object,
    headers: {
      authorization: `Bearer ${await service.token({ roles: [roles], memberId: newId() })}`,
    },
  });
  return {
    status: response.statusCode,
    body: JSON.parse(response.body) as Record<string, unknown>,
  };
}

describe('in demo mode', () => {
  let service: NotesService;
  let ran: string[];
  beforeAll(async () => {
    service = await notesService({ demoClock: '2026-01-05T02:00:00Z' });
    service.jobs.register('look', async (date) => {
      ran.push(date);
      return Promise.resolve();
    });
  });
  beforeEach(() => (ran = []));
  afterAll(() => service.close());

  it('the clock stands where the demo starts', () => {
    expect(service.app.get<DemoClock>(CLOCK).now()).toEqual(new Date('2026-01-05T02:00:00Z'));
  });

  it('a move has run the daily jobs of every day in between when it answers', async () => {
    await move(service, '2026-01-05T03:00:00Z');
    expect(await move(service, '2026-01-08T03:00:00Z')).toEqual({
      status: 200,
      body: { now: '2026-01-08T03:00:00.000Z' },
    });
    expect(ran).toEqual(['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08']);
  });

  it('the day begins at midnight in Jakarta', async () => {
    await move(service, '2026-01-08T17:00:00Z');
    expect(ran).toEqual(['2026-01-09']);
  });

  it.each(['yesterday', '2026-01-05', 7, undefined])('refuses %p as an instant', async (now) => {
    expect((await move(service, now)).status).toBe(422);
  });

  it('refuses whoever is not an administrator', async () => {
    expect((await move(service, null, 'bureau-officer')).status).toBe(403);
  });

  it('goes back to the machine’s clock with null', async () => {
    await move(service, null);
    expect(Math.abs(service.app.get<DemoClock>(CLOCK).now().getTime() - Date.now())).toBeLessThan(
      1000,
    );
  });
});

describe('elsewhere', () => {
  let service: NotesService;
  beforeAll(async () => {
    service = await notesService();
  });
  afterAll(() => service.close());

  it('the clock can not be moved', async () => {
    const { status, body } = await move(service, '2026-01-05T03:00:00Z');
    expect([status, body['code']]).toEqual([403, 'DEMO_CLOCK_REFUSED']);
  });
});
