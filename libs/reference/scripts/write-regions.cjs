// Reads the pinned idn-area-data and writes the regions that this library ships; run by `nx gen reference`.
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const data = join(dirname(require.resolve('idn-area-data/package.json')), 'data');
const rows = (file) =>
  readFileSync(join(data, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));

const ABBREVIATIONS = new Set(['DKI']);
const titleCase = (name) =>
  name
    .split(' ')
    .map((word) => (ABBREVIATIONS.has(word) ? word : word[0] + word.slice(1).toLowerCase()))
    .join(' ');

const regions = [
  ...rows('provinces.csv').map(([code, name]) => [code, titleCase(name)]),
  ...rows('regencies.csv').map(([code, , name]) => [code, titleCase(name)]),
];
const lines = regions.map((region) => `  ${JSON.stringify(region)}`);
const target = process.argv[2] ?? join(__dirname, '../src/regions/generated/regions.json');
writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`);
