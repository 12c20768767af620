const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const TEST = resolve(__dirname, '..');
const specs = () =>
  ['e2e', 'browser'].flatMap((folder) =>
    readdirSync(join(TEST, folder), { recursive: true })
      .map((name) => join(TEST, folder, name))
      .filter((path) => /\.(e2e|browser)\.spec\.ts$/.test(path)),
  );

/** On which transports a spec must run: it says so by the systems that it asks for. */
function transportsOf(path) {
  const text = readFileSync(path, 'utf8');
  if (text.includes('runningSystems()')) return ['embedded', 'kafka'];
  const [, only] = /runningSystem\('(\w+)'\)/.exec(text) ?? [];
  // What asks for none in particular runs where fewer others do.
  return [only ?? 'kafka'];
}

/**
 * The specs that a run of the whole system on one transport leaves to the run on the other, as patterns of their paths.
 * A run on both transports leaves nothing.
 */
exports.leftToTheOther = (transport) =>
  transport
    ? specs()
        .filter((path) => !transportsOf(path).includes(transport))
        .map((path) => path.replaceAll('.', '\\.'))
    : [];
