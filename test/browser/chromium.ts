import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

// Made for a serverless container with one page; here several windows are open at once.
const ONE_PAGE_ONLY = ['--single-process', '--no-zygote'];

/** A real Chromium, unpacked from its npm package: nothing else must be installed. */
export function openChromium(): Promise<Browser> {
  const answer = execFileSync(process.execPath, [join(__dirname, 'chromium-path.mjs')], {
    encoding: 'utf8',
  });
  const { executablePath, args } = JSON.parse(answer) as { executablePath: string; args: string[] };
  return chromium.launch({
    executablePath,
    args: args.filter((flag) => !ONE_PAGE_ONLY.includes(flag)),
  });
}
