import { newId } from '@nyata/kernel';
import {
  findAnswer,
  forgetAnswers,
  isKeyTaken,
  keepingAnswer,
  openDatabase,
  scratchDatabase,
  type Database,
  type IdempotencyKey,
  type ScratchDatabase,
} from './index';

const answer = { status: 201, body: '{"version":1}', headers: { etag: '"1"' } };

describe('idempotency keys', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({ url: scratch.url, poolSize: 4, entities: [], migrations: [] });
  });
  afterAll(async () => {
    await database?.close();
    await scratch?.drop();
  });

  const answered = (id: IdempotencyKey, work: () => Promise<void> = () => Promise.resolve()) =>
    database.transaction(work, () => keepingAnswer(id, 'hash', answer));

  it('knows the answer of a key once its request has committed', async () => {
    const id = { actor: newId(), key: 'k1' };
    await answered(id, async () => {
      expect(await findAnswer(database, id)).toBeUndefined();
    });
    expect(await findAnswer(database, id)).toEqual({ bodyHash: 'hash', answer });
    expect(await findAnswer(database, { ...id, actor: newId() })).toBeUndefined();
  });

  it('lets a second request with the same key wait for the first one, and then not happen', async () => {
    const id = { actor: newId(), key: 'k2' };
    const { text, values } = keepingAnswer(id, 'hash', answer);
    let second: Promise<unknown> | undefined;
    await database.transaction(async (tx) => {
      await tx.query(text, values);
      second = new Promise((resolve, reject) => {
        // Another request's transaction, which does not join this one.
        const other = database.source.transaction((own) => own.query(text, values));
        other.then(reject, resolve);
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(isKeyTaken(await second)).toBe(true);
    expect(await findAnswer(database, id)).toEqual({ bodyHash: 'hash', answer });
  });

  it('takes back what a request did whose key was answered before, though its commit was on its way', async () => {
    const id = { actor: newId(), key: 'k5' };
    await database.source.query('create table effect (n int)');
    const effect = () =>
      database.transaction(
        (tx) => tx.query('insert into effect values (1)'),
        () => keepingAnswer(id, 'hash', answer),
      );
    await effect();
    expect(isKeyTaken(await effect().catch((error: unknown) => error))).toBe(true);
    expect(await database.source.query('select n from effect')).toEqual([{ n: 1 }]);
  });

  it('frees the key when its request fails', async () => {
    const id = { actor: newId(), key: 'k3' };
    const failing = answered(id, () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    await answered(id);
    expect(await findAnswer(database, id)).toBeDefined();
  });

  it('forgets keys that are too old to come again', async () => {
    const id = { actor: newId(), key: 'k4' };
    await answered(id);
    await database.source.query(
      `update idempotency_key set created_at = now() - interval '3 days' where key = 'k4'`,
    );
    expect(await forgetAnswers(database, 48)).toBe(1);
  });
});
