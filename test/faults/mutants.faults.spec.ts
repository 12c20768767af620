import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realKafka } from '@nyata/testing';
import { MUTANTS } from './build/alterations.cjs';
import { reportOf } from './checker/report';
import { run, type RunResult } from './ground/run';

type Transport = 'embedded' | 'kafka';

/** Where the fault of a mutant can show; the others are the same code on both. */
const ON_KAFKA = new Set([
  'broker-position-before-commit',
  'no-version-check',
  'each-batch-auto-resolve',
]);
const SEED = 20260302;
const TRIES = 3;
/** Nothing has moved for so long: it will not move any more. The unaltered build gets all the time it wants. */
const STUCK_MS = 8000;
const PATIENT_MS = 60_000;

const transportOf = (mutant: string): Transport => (ON_KAFKA.has(mutant) ? 'kafka' : 'embedded');

describe('the same run of load and faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nyata-faults-'));
  const results = new Map<string, RunResult | Error>();

  const runOne = async (transport: Transport, mutant?: string, seed = SEED) => {
    const name = mutant ?? `the product on ${transport}`;
    const result = await run({
      ...{ transport, mutant, seed, brokers: realKafka() },
      server: process.env.NYATA_TEST_POSTGRES!,
      folder: join(folder, name),
      patienceMs: mutant ? STUCK_MS : PATIENT_MS,
    }).catch((error: Error) => error);
    results.set(name, result);
  };
  const lane = async (transport: Transport) => {
    await runOne(transport);
    for (const mutant of MUTANTS)
      if (transportOf(mutant) === transport) await hunt(transport, mutant);
  };
  /** Chance may spare a mutant once: two transactions did not overlap where it matters. It gets no fourth run. */
  const hunt = async (transport: Transport, mutant: string) => {
    for (let tries = 0; tries < TRIES && !isCaught(mutant); tries++)
      await runOne(transport, mutant, SEED + tries);
  };
  const isCaught = (mutant: string) => {
    const result = results.get(mutant);
    return result && !(result instanceof Error) && shownBy(mutant, result).length > 0;
  };
  const resultOf = (name: string): RunResult => {
    const result = results.get(name);
    if (!result || result instanceof Error) throw result ?? new Error(`${name} did not run`);
    return result;
  };

  beforeAll(() => Promise.all([lane('embedded'), lane('kafka')]), 900_000);
  afterAll(() => {
    console.log([...results].map(([name, result]) => `${name}: ${summary(result)}`).join('\n'));
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['embedded', 'kafka'])('leaves every promise of the product kept on %s', (transport) => {
    const { facts, findings, acknowledged, copies } = resultOf(`the product on ${transport}`);
    if (findings.length > 0) throw new Error(reportOf(facts, findings));
    expect(acknowledged).toBeGreaterThan(50);
    // The run is worth something only if what must be absorbed did happen.
    if (transport === 'kafka') expect(copies).toBeGreaterThan(0);
  });

  it.each(MUTANTS)('catches the mutant %s', (mutant) => {
    const { findings, acknowledged } = resultOf(mutant);
    expect(acknowledged).toBeGreaterThan(0);
    expect(shownBy(mutant, { findings })).not.toEqual([]);
  });
});

/** The promises that each mutant breaks; one that is caught by another one only is not understood. */
const SHOWS: Record<string, string[]> = {
  'skip-locked-relay': ['I3'],
  'cursor-relay': ['I2', 'I3'],
  'read-ahead-relay': ['I3'],
  'delete-before-acknowledgement': ['I2', 'I3'],
  'broker-position-before-commit': ['I2'],
  'no-version-check': ['I2'],
  'outbox-row-before-lock': ['I3'],
  'sequence-cache-50': ['I3'],
  'each-batch-auto-resolve': ['I4'],
};

function summary(result: RunResult | Error): string {
  if (result instanceof Error) return String(result.stack);
  const { findings, acknowledged, copies, seconds } = result;
  const broken = [...new Set(findings.map(({ invariant }) => invariant))].sort().join(' ');
  return (
    `${acknowledged} acknowledged, ${copies} copies in the log, ${seconds.toFixed(0)} s, ` +
    `${findings.length} findings ${broken}`
  );
}

const shownBy = (mutant: string, { findings }: Pick<RunResult, 'findings'>) =>
  findings.filter(({ invariant }) => SHOWS[mutant]!.includes(invariant));
