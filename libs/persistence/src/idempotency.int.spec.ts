import { newId } from '@nyata/kernel';
import {
  claimKey,
  findAnswer,
  forgetAnswers,
  openDatabase,
  scratchDatabase,
  storeAnswer,
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
      expect(await claimKey(tx, id, 'hash')).toBeUndefined();
      await storeAnswer(tx, id, answer);
    });
    expect(await findAnswer(database, id)).toEqual({ bodyHash: 'hash', answer });
    expect(await findAnswer(database, { ...id, actor: newId() })).toBeUndefined();
  });

  it('lets a second request with the same key wait, and gives it the first one’s answer', async () => {
    const id = { actor: newId(), key: 'k2' };
    let second: Promise<unknown> | undefined;
    await database.transaction(async (tx) => {
      await claimKey(tx, id, 'hash');
      second = new Promise((resolve, reject) => {
        setImmediate(() => {
          database.source
            .transaction((other) => claimKey(other, id, 'other hash'))
            .then(resolve, reject);
        });
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      await storeAnswer(tx, id, answer);
    });
    expect(await second).toEqual({ bodyHash: 'hash', answer });
  });

  it('frees the key when its request fails', async () => {
    const id = { actor: newId(), key: 'k3' };
    const failing = database.transaction(async (tx) => {
      await claimKey(tx, id, 'hash');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await database.transaction((tx) => claimKey(tx, id, 'hash'))).toBeUndefined();
  });

  it('forgets keys that are too old to come again', async () => {
    const id = { actor: newId(), key: 'k4' };
    await database.transaction((tx) => claimKey(tx, id, 'hash'));
    await database.source.query(
      `update idempotency_key set created_at = now() - interval '3 days' where key = 'k4'`,
    );
    expect(await forgetAnswers(database, 48)).toBe(1);
  });
});
