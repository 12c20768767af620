import { newId } from '@nyata/kernel';
import {
  findAnswer,
  forgetAnswers,
  keepAnswer,
  openDatabase,
  scratchDatabase,
  type Database,
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

  it('knows the answer of a key once its request has committed', async () => {
    const id = { actor: newId(), key: 'k1' };
    await database.transaction(async (tx) => {
      expect(await keepAnswer(tx, id, 'hash', answer)).toBe(true);
      expect(await findAnswer(database, id)).toBeUndefined();
    });
    expect(await findAnswer(database, id)).toEqual({ bodyHash: 'hash', answer });
    expect(await findAnswer(database, { ...id, actor: newId() })).toBeUndefined();
  });

  it('lets a second request with the same key wait for the first one, and then not happen', async () => {
    const id = { actor: newId(), key: 'k2' };
    let second: Promise<boolean> | undefined;
    await database.transaction(async (tx) => {
      await keepAnswer(tx, id, 'hash', answer);
      second = new Promise((resolve, reject) => {
        setImmediate(() => {
          database.source
            .transaction((other) => keepAnswer(other, id, 'other hash', { ...answer, status: 200 }))
            .then(resolve, reject);
        });
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(await second).toBe(false);
    expect(await findAnswer(database, id)).toEqual({ bodyHash: 'hash', answer });
  });

  it('frees the key when its request fails', async () => {
    const id = { actor: newId(), key: 'k3' };
    const failing = database.transaction(async (tx) => {
      await keepAnswer(tx, id, 'hash', answer);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await database.transaction((tx) => keepAnswer(tx, id, 'hash', answer))).toBe(true);
  });

  it('forgets keys that are too old to come again', async () => {
    const id = { actor: newId(), key: 'k4' };
    await database.transaction((tx) => keepAnswer(tx, id, 'hash', answer));
    await database.source.query(
      `update idempotency_key set created_at = now() - interval '3 days' where key = 'k4'`,
    );
    expect(await forgetAnswers(database, 48)).toBe(1);
  });
});
