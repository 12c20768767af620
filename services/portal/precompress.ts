import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a file fits into the packets of its answer's headers. */
const WORTH_IT = 1024;
const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes a .br and a .gz beside every text that the build makes; the gateway sends the one that a browser takes. Done
 * once, at their best: a gateway that compressed each answer would do it less well, and again for everybody.
 */
export const precompress = (): Plugin => ({
  name: 'nyata-precompress',
  apply: 'build',
  async writeBundle({ dir = 'dist' }, bundle) {
    await Promise.all(
      Object.values(bundle).map(async (made) => {
        const content = Buffer.from(made.type === 'chunk' ? made.code : made.source);
        if (!TEXT.test(made.fileName) || content.length < WORTH_IT) return;
        const file = join(dir, made.fileName);
        const parameters = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        await writeFile(`${file}.br`, await brotli(content, { params: parameters }));
        await writeFile(`${file}.gz`, await zip(content, { level: constants.Z_BEST_COMPRESSION }));
      }),
    );
  },
});
