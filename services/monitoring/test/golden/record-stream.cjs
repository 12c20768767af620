// Appends to the golden corpus what a real run has told and the corpus lacks: of each event type and version that is
// missing, the shortest whole story that holds it. What was recorded once is never taken out: released logs hold it.
// Usage, with the system of `npm start` running on demo data: DATABASE_URL=<its nyata_log> npm run golden
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Client } = require('pg');
const { everyShape, eventType } = require('@nyata/contracts');

const STREAM = join(__dirname, 'stream.jsonl');

const linesOf = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').filter(Boolean).map(JSON.parse)
    : [];

const READ = `select topic, key, headers, payload::json as payload from event_log order by topic, part, log_offset`;

async function main() {
  const recorded = linesOf(STREAM);
  const known = new Set(recorded.map(({ headers }) => headers.ce_type));
  const keys = new Set(recorded.map(({ key }) => key));
  const log = new Client({ connectionString: process.env.DATABASE_URL });
  await log.connect();
  const stories = new Map();
  for (const record of (await log.query(READ)).rows)
    if (!keys.has(record.key))
      stories.set(record.key, [...(stories.get(record.key) ?? []), record]);
  await log.end();

  const byLength = [...stories.values()].sort((a, b) => a.length - b.length);
  for (const { id, name, shape } of everyShape()) {
    const type = eventType(name, shape.version);
    if (known.has(type)) continue;
    const story = byLength.find((records) =>
      records.some(({ headers }) => headers.ce_type === type),
    );
    if (!story) {
      console.error(`${id}: this run has not told it; make it happen, then record again.`);
      process.exitCode = 1;
      continue;
    }
    appendFileSync(STREAM, story.map((record) => `${JSON.stringify(record)}\n`).join(''));
    for (const { headers } of story) known.add(headers.ce_type);
    console.log(`${id}: ${story.length} records of ${story[0].key}`);
  }
}

main();
