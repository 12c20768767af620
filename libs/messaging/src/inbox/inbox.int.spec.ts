import { newId } from '@nyata/kernel';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import { until } from '../spec-support/group';
import { Inbox, NotHappened, type InboxOptions } from './inbox';

interface Mail {
  to: string;
}

describe('side effects of events', () => {
  let scratch: ScratchDatabase;
  let database: Database;
  let sent: string[];
  let told: string[];

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({
      url: scratch.url,
      poolSize: 6,
      entities: [],
      migrations: [],
    });
  });
  beforeEach(async () => {
    await database.source.query('truncate inbox');
    sent = [];
    told = [];
  });
  afterAll(async () => {
    await database.close();
    await scratch.drop();
  });

  const inbox = (change: Partial<InboxOptions<Mail>> = {}) =>
    new Inbox<Mail>({
      group: 'mail',
      database,
      have: ({ to }, id) => {
        sent.push(`${to} ${id}`);
        return Promise.resolve();
      },
      ifUnclear: 'leave',
      report: (problem) => told.push(problem),
      ...change,
    });
  const mail = (key: string) => ({ key, eventId: newId(), task: { to: key } });
  const note = (mails: ReturnType<typeof mail>[]) =>
    database.transaction((tx) => inbox().note(tx, mails));
  const outcomes = async () =>
    (
      await database.source.query<{ outcome: string | null }[]>(
        'select outcome from inbox order by key',
      )
    ).map(({ outcome }) => outcome);
  /** As if the time limit had passed twice since an effect began. */
  const later = () =>
    database.source.query(`update inbox set begun_at = begun_at - interval '1 minute',
      due_at = due_at - interval '2 hours'`);

  it('are had once per key, however often and by however many batches they are asked for', async () => {
    await note([mail('a'), mail('b'), mail('a')]);
    await Promise.all([note([mail('a'), mail('c')]), note([mail('c'), mail('a')])]);
    await Promise.all([inbox().haveDue(), inbox().haveDue(), inbox().haveDue()]);
    await note([mail('a')]);
    await inbox().haveDue();
    expect(sent.sort()).toEqual(['a mail:a', 'b mail:b', 'c mail:c']);
    expect(await outcomes()).toEqual(['had', 'had', 'had']);
  });

  it('are told apart by the event that asks, where nothing else is said', async () => {
    const [first, second] = [newId(), newId()];
    for (const eventId of [first, second, first])
      await database.transaction((tx) => inbox().note(tx, [{ eventId, task: { to: 'x' } }]));
    await inbox().haveDue();
    expect(sent).toEqual([`x mail:${first}`, `x mail:${second}`]);
  });

  it('are not had when the batch that asked is rolled back', async () => {
    const failed = database.transaction(async (tx) => {
      await inbox().note(tx, [mail('a')]);
      throw new Error('the batch failed');
    });
    await expect(failed).rejects.toThrow('the batch failed');
    expect(await inbox().haveDue()).toBe(0);
  });

  it('are had by a process that runs, soon after they were noted', async () => {
    const running = inbox();
    running.start();
    await note([mail('a')]);
    running.wake();
    await until(() => sent.length === 1);
    await running.close();
  });

  describe('of a process that ends after the effect and before it could say so', () => {
    let comeBack: () => void;
    let zombie: Promise<number>;

    /** The mail goes out, and then nothing more is heard of that process until the spec has seen enough. */
    beforeEach(async () => {
      await note([mail('a')]);
      const back = new Promise<void>((resolve) => (comeBack = resolve));
      const dying = inbox({
        have: ({ to }, id) => {
          sent.push(`${to} ${id}`);
          return back;
        },
      });
      zombie = dying.haveDue();
      await until(() => sent.length === 1);
    });
    afterEach(async () => {
      comeBack();
      await zombie;
    });

    it('are never had again under `leave`, and a person is told', async () => {
      expect(await inbox().haveDue()).toBe(0);
      expect(told).toEqual([]);
      await later();
      expect(await inbox().haveDue()).toBe(0);
      expect(sent).toEqual(['a mail:a']);
      expect(await outcomes()).toEqual(['unclear: the process ended in it']);
      expect(told).toEqual([expect.stringMatching(/mail does not try a again \(unclear\)/)]);
    });

    it('are had again under `repeat`, with the same id', async () => {
      expect(await inbox({ ifUnclear: 'repeat' }).haveDue()).toBe(0);
      await later();
      expect(await inbox({ ifUnclear: 'repeat' }).haveDue()).toBe(1);
      expect(sent).toEqual(['a mail:a', 'a mail:a']);
      expect(await outcomes()).toEqual(['had']);
    });
  });

  describe('that fail', () => {
    beforeEach(() => note([mail('a')]));

    it('are tried again when it is certain that nothing reached anybody', async () => {
      const refused = inbox({ have: () => Promise.reject(new NotHappened('no route')) });
      expect(await refused.haveDue()).toBe(1);
      expect(await outcomes()).toEqual(['NotHappened: no route']);
      expect(await inbox().haveDue()).toBe(0);
      await later();
      await inbox().haveDue();
      expect(sent).toEqual(['a mail:a']);
      expect(await outcomes()).toEqual(['had']);
    });

    it('halfway are left under `leave`, and tried again under `repeat`', async () => {
      const have = () => Promise.reject(new Error('cut off'));
      await inbox({ have, ifUnclear: 'repeat' }).haveDue();
      expect(await outcomes()).toEqual(['Error: cut off']);
      await later();
      await inbox({ have }).haveDue();
      expect(await outcomes()).toEqual(['unclear: Error: cut off']);
      await later();
      expect(await inbox({ ifUnclear: 'repeat' }).haveDue()).toBe(0);
      expect(told).toHaveLength(1);
    });
  });
});
