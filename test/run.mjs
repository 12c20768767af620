// `npm test`: every check in the order of its cost; stops at the first that fails and says how long each took.
import { spawnSync } from 'node:child_process';

const steps = [
  'format:check',
  'gen:check',
  'lint',
  'typecheck',
  'build',
  'test:unit',
  'test:int',
  'test:faults:short',
  'test:system',
];
const took = [];
for (const step of steps) {
  console.log(`\n── ${step}`);
  const startedAt = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  took.push(`${step} ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    console.error(`\n${step} failed (${took.join(', ')})`);
    process.exit(status ?? 1);
  }
}
console.log(`\nAll checks passed: ${took.join(', ')}`);
