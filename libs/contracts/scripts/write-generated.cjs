// Writes what is derived from the event declarations; run by `npm run gen` after the library's build.
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { generatedFiles } = require('../dist/documents/generated-files');

const folder = join(__dirname, '../generated');
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of generatedFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
