import { newId } from '@nyata/kernel';
import { notesService, type NotesService } from '../example/service.fixture';

const TOKEN = newId();
let service: NotesService;
afterEach(() => service.close());

const scrape = (authorization?: string) =>
  service.app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });

it('shows a service of the inner network in the text format of Prometheus, each number with what to do', async () => {
  service = await notesService();
  const { statusCode, headers, body } = await scrape();
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  for (const name of [
    'process_cpu_seconds_total',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_seconds',
    'nodejs_eventloop_utilization_ratio',
  ])
    expect(body).toMatch(
      new RegExp(`^# HELP ${name} .{40,}\n# TYPE ${name} \\w+\n${name} \\d`, 'm'),
    );
});

it('counts answers by the pattern of their route and their status, and gives nobody’s path a series', async () => {
  service = await notesService();
  const authorization = `Bearer ${await service.token()}`;
  for (const id of [newId(), newId()])
    await service.app.inject({ url: `/api/notes/${id}`, headers: { authorization } });
  await service.app.inject({ url: `/${newId()}` });
  const lines = (await scrape()).body.split('\n');
  const counts = lines.filter((line) =>
    line.startsWith('nyata_http_request_duration_seconds_count'),
  );
  expect(counts).toEqual([
    'nyata_http_request_duration_seconds_count{method="GET",route="/api/notes/:id",status="404"} 2',
    'nyata_http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1',
  ]);
});

describe('at the public origin', () => {
  it('is no address for anyone but who has the token', async () => {
    service = await notesService({ publicOrigin: { metricsToken: TOKEN } });
    for (const wrong of [undefined, `Bearer ${newId()}`, `Basic ${TOKEN}`, TOKEN])
      expect((await scrape(wrong)).statusCode).toBe(404);
    expect((await scrape(`Bearer ${TOKEN}`)).statusCode).toBe(200);
  });

  it('is no address for anyone while no token is set', async () => {
    service = await notesService({ publicOrigin: { metricsToken: '' } });
    for (const given of [undefined, 'Bearer ', 'Bearer undefined'])
      expect((await scrape(given)).statusCode).toBe(404);
  });
});
