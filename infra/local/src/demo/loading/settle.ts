import { setTimeout as wait } from 'node:timers/promises';
import type { DemoWorld } from './demo-world';
import { cooperationOf, toldBy } from './perform';
import type { Step } from '../step';

const PATIENCE_MS = 30_000;

interface Told {
  name: string;
  time: string;
}

/**
 * Waits until the story of each cooperation tells what was done on a day. Without it the clock would run
 * ahead of the events, and the judgement of the days in between would not have known of them.
 */
export async function settle(world: DemoWorld, steps: readonly Step[]): Promise<void> {
  const keys = new Set(steps.map(cooperationOf).filter((key) => key !== undefined));
  await Promise.all(
    [...keys].map((key) =>
      settleOne(
        world,
        key,
        steps.filter((step) => cooperationOf(step) === key),
      ),
    ),
  );
}

async function settleOne(world: DemoWorld, key: string, steps: readonly Step[]): Promise<void> {
  const inspector = await world.as(BUREAUS[key]!);
  const path = `/api/assessments/${world.id('cooperation', key)}/history?limit=200`;
  const day = Date.parse(world.shift.instant(steps[0]!.on));
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await inspector
      .get<{ items: Told[] }>(path)
      .catch(() => ({ body: { items: [] as Told[] } }));
    const today = body.items.filter(({ time }) => Date.parse(time) === day);
    if (steps.every((step) => count(today, toldBy(step)) >= countSteps(steps, step))) return;
    if (Date.now() > until) throw new Error(`the story of ${key} does not tell ${steps[0]!.on}`);
    await wait(50);
  }
}

const count = (told: Told[], name: string | undefined): number =>
  told.filter((event) => event.name === name).length;

const countSteps = (steps: readonly Step[], like: Step): number =>
  steps.filter((step) => toldBy(step) === toldBy(like)).length;

/** The bureau that leads each cooperation, and so may read its story. */
const BUREAUS: Record<string, string> = {
  A1: 'kerjasama@kebumen',
  A2: 'kerjasama@jateng',
  A3: 'kerjasama@jateng',
  A4: 'kerjasama@jateng',
  A5: 'kerjasama@pemalang',
  A6: 'kerjasama@magelangkota',
  A7: 'kerjasama@rembang',
  A8: 'kerjasama@jateng',
  A9: 'kerjasama@jateng',
  A10: 'kerjasama@magelangkota',
};
