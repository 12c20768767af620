import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenMinter } from './token-minter';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-minter-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes its key on first use and finds it again', async () => {
  const file = join(folder, 'keys', 'gateway.jwk');
  const first = await TokenMinter.open(file);
  const second = await TokenMinter.open(file);
  expect(second.jwks()).toEqual(first.jwks());
});

it('replicas that start at the same moment agree on one key', async () => {
  const file = join(folder, 'gateway.jwk');
  const minters = await Promise.all(Array.from({ length: 8 }, () => TokenMinter.open(file)));
  expect(new Set(minters.map((minter) => minter.jwks().keys[0]!.kid)).size).toBe(1);
});

it('keeps the key for its owner only, and never publishes its private part', async () => {
  const file = join(folder, 'gateway.jwk');
  const minter = await TokenMinter.open(file);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(Object.keys(minter.jwks().keys[0]!)).not.toContain('d');
});
