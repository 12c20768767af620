import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '@nyata/testing';
import { freePort } from './free-port';

const BUILT = resolve(__dirname, '../../../infra/local/dist');
const ENTRY = join(BUILT, 'identity-provider/main.js');

export const CLIENT_SECRET = 'only-for-this-test';

export interface IdentityProvider {
  issuer: string;
  stop(): Promise<void>;
}

/** The real embedded identity provider, as a process of its own. */
export async function startIdentityProvider(publicUrl: string): Promise<IdentityProvider> {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: run "npx nx build local" first`);
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'nyata-provider-'));
  const child = spawn(process.execPath, ['--require', join(BUILT, 'end-with-parent.js'), ENTRY], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      CLIENT_SECRET,
      DATA_DIR: data,
      NODE_NO_WARNINGS: '1',
    },
  });
  const issuer = `http://127.0.0.1:${port}`;
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error('the identity provider did not start');
    await fetch(`${issuer}/demo-accounts`);
  }, 20_000);
  return {
    issuer,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
