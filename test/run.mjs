// `npm test`: every check there is, in the order of its cost; says how long each took, and stops at the first that fails.
import { spawn } from 'node:child_process';

/** One npm script, with what it is to know. */
const step = (script, env = {}) => ({
  script,
  env,
  name: [script, ...Object.values(env)].join(' '),
});
const system = (transport) => step('test:system', { NYATA_TEST_TRANSPORT: transport });

/**
 * Stage after stage; the lanes of one go side by side. What proves itself by timing (the mutants under faults) and what
 * has workers of its own goes alone.
 */
const stages = [
  [[step('format:check')], [step('gen:check'), step('build')]],
  [[step('lint')]],
  [[step('typecheck')]],
  [[step('test:unit')]],
  [[step('test:int')]],
  [[step('test:faults:short')]],
  [[system('embedded')], [system('kafka')]],
];

const startedAt = Date.now();
const took = [];
let failed;

for (const lanes of stages) {
  await Promise.all(lanes.map((lane) => follow(lane, lanes.length > 1)));
  if (failed) break;
}
const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
console.log(
  failed
    ? `\n${failed} failed after ${minutes} minutes (${took.join(', ')})`
    : `\nAll checks passed in ${minutes} minutes: ${took.join(', ')}`,
);
process.exitCode = failed ? 1 : 0;

/** The steps of one lane; when another lane has failed, none begins any more. */
async function follow(lane, besideOthers) {
  for (const { script, env, name } of lane) {
    if (failed) return;
    console.log(`\n── ${name}${besideOthers ? ' begins' : ''}`);
    const from = Date.now();
    const { code, said } = await run(script, env, besideOthers);
    took.push(`${name} ${((Date.now() - from) / 1000).toFixed(0)} s`);
    // What steps side by side say would be unreadable line by line: each says it all at its end.
    if (besideOthers) process.stdout.write(`\n── ${name}\n${said}`);
    if (code !== 0) failed ??= name;
  }
}

function run(script, env, besideOthers) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], {
      env: { ...process.env, ...env },
      stdio: ['inherit', besideOthers ? 'pipe' : 'inherit', besideOthers ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}
