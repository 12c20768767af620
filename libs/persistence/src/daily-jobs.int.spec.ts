import {
  DailyJobs,
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from './index';

describe('daily jobs', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeEach(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({ url: scratch.url, poolSize: 4, entities: [], migrations: [] });
  });
  afterEach(async () => {
    await database?.close();
    await scratch?.drop();
  });

  const recording = (runs: string[], name = 'expire') => {
    const jobs = new DailyJobs(database);
    jobs.register(name, (date) => Promise.resolve(void runs.push(`${name} ${date}`)));
    return jobs;
  };

  it('does only the given date at the very first run', async () => {
    const runs: string[] = [];
    await recording(runs).runUpTo('2026-03-01');
    expect(runs).toEqual(['expire 2026-03-01']);
  });

  it('catches up missed dates in order, and never repeats one', async () => {
    const runs: string[] = [];
    const jobs = recording(runs);
    await jobs.runUpTo('2026-02-27');
    await jobs.runUpTo('2026-03-02');
    await jobs.runUpTo('2026-03-02');
    await jobs.runUpTo('2026-03-01');
    expect(runs).toEqual(
      ['27', '28']
        .map((d) => `expire 2026-02-${d}`)
        .concat(['expire 2026-03-01', 'expire 2026-03-02']),
    );
  });

  it('does each date once when several replicas start it together', async () => {
    const runs: string[] = [];
    await recording(runs).runUpTo('2026-03-01');
    await Promise.all([1, 2, 3].map(() => recording(runs).runUpTo('2026-03-04')));
    expect(runs).toHaveLength(4);
  });

  it('runs the jobs of one date in the order of their registration', async () => {
    const runs: string[] = [];
    const jobs = recording(runs, 'remind');
    jobs.register('assess', (date) => Promise.resolve(void runs.push(`assess ${date}`)));
    await jobs.runUpTo('2026-03-01');
    await jobs.runUpTo('2026-03-02');
    expect(runs).toEqual([
      'remind 2026-03-01',
      'assess 2026-03-01',
      'remind 2026-03-02',
      'assess 2026-03-02',
    ]);
  });

  it('tries a failed date again next time, and gives the cause', async () => {
    let failing = true;
    const done: string[] = [];
    const jobs = new DailyJobs(database);
    jobs.register('expire', (date) => {
      if (failing) return Promise.reject(new Error('no room'));
      done.push(date);
      return Promise.resolve();
    });
    await expect(jobs.runUpTo('2026-03-01')).rejects.toMatchObject({
      message: expect.stringContaining('expire of 2026-03-01') as string,
      cause: new Error('no room'),
    });
    failing = false;
    await jobs.runUpTo('2026-03-01');
    expect(done).toEqual(['2026-03-01']);
  });
});
