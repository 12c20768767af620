// Writes what is derived from the event declarations; run by `npm run gen` after the library's build.
// Refuses what breaks a released event. With --release (`npm run gen:release`) today's shapes become the promise.
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { breaksOf, releasable } = require('../dist/compatibility/released');
const { generatedFiles } = require('../dist/documents/generated-files');

const generated = join(__dirname, '../generated');
rmSync(generated, { recursive: true, force: true });
for (const [path, text] of generatedFiles()) {
  mkdirSync(dirname(join(generated, path)), { recursive: true });
  writeFileSync(join(generated, path), text);
}

const released = join(__dirname, '../released');
const promised = readdirSync(released).map((file) => [
  file,
  JSON.parse(readFileSync(join(released, file), 'utf8')),
]);
const breaks = breaksOf(new Map(promised));
if (breaks.length > 0) {
  console.error(breaks.join('\n'));
  process.exitCode = 1;
} else if (process.argv.includes('--release')) {
  for (const [file, event] of releasable())
    writeFileSync(join(released, file), `${JSON.stringify(event, null, 2)}\n`);
}
