import { setTimeout as wait } from 'node:timers/promises';
import type { DemoWorld } from './demo-world';
import { cooperationOf, toldBy } from './perform';
import type { Step } from '../step';
import { Refused } from './session';

const PATIENCE_MS = 30_000;

interface Told {
  name: string;
}

/** Waits until the story of each cooperation tells its last deeds, so that the first screen shows them. */
export async function settle(world: DemoWorld, steps: readonly Step[]): Promise<void> {
  await Promise.all(
    Object.keys(BUREAUS).map((key) => {
      const own = steps.filter((step) => cooperationOf(step) === key);
      const lastDay = own
        .map(({ on }) => on)
        .sort()
        .at(-1);
      return settleOne(
        world,
        key,
        own.filter(({ on }) => on === lastDay),
      );
    }),
  );
}

async function settleOne(world: DemoWorld, key: string, steps: readonly Step[]): Promise<void> {
  const bureau = await world.as(BUREAUS[key]!);
  const path = `/api/assessments/${world.id('cooperation', key)}/history?limit=200`;
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const told = await bureau.get<{ items: Told[] }>(path).then(
      ({ body }) => body.items,
      (error: unknown) => unlessUnknown(error),
    );
    if (steps.every((step) => count(told, toldBy(step)) >= countSteps(steps, step))) return;
    if (Date.now() > until) throw new Error(`the story of ${key} does not tell ${steps[0]!.on}`);
    await wait(100);
  }
}

/** Monitoring has not heard of the cooperation yet. */
function unlessUnknown(error: unknown): Told[] {
  if (error instanceof Refused && error.status === 404) return [];
  throw error;
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
