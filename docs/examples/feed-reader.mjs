// Reads every event of the cooperations that you may see, once each, for as long as it runs; started again it goes
// on where it was. Node 20, no dependency.
//
//   NYATA_AUTHORIZATION="Bearer ..." node feed-reader.mjs https://nyata.example [--after FILE] [--events N]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [origin, ...options] = process.argv.slice(2);
const option = (name) => options[options.indexOf(name) + 1 || options.length];
const file = option('--after') ?? 'nyata-cursor.txt';
const most = Number(option('--events') ?? Infinity);
let cursor = existsSync(file) ? readFileSync(file, 'utf8') : '';
let seen = 0;

/** What your system does with an event; it must finish before the cursor is kept, and be harmless if done twice. */
function take(event) {
  console.log(event.time, event.type, event.subject);
}

async function follow() {
  const answer = await fetch(`${origin}/api/feed`, {
    headers: {
      accept: 'text/event-stream',
      authorization: process.env.NYATA_AUTHORIZATION ?? '',
      ...(cursor && { 'last-event-id': cursor }),
    },
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let text = '';
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      if (!fields.data) continue; // a heartbeat
      take(JSON.parse(fields.data));
      cursor = fields.id;
      writeFileSync(file, cursor);
      if (++seen >= most) process.exit(0);
    }
  }
}

for (;;) {
  await follow().catch((error) => console.error(error.message));
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}
