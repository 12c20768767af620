import { addDays, businessDate, newId } from '@nyata/kernel';
import { COOPERATION_STEPS } from './cooperations';
import { DemoWorld } from './loading/demo-world';
import { loadRegister } from './loading/load-register';
import { MAPPING_STEPS } from './mapping-entries';
import { perform } from './loading/perform';
import { reportingDays } from './loading/semesters';
import { sendReports } from './loading/send-reports';
import { settle } from './loading/settle';
import { SCENARIO_BEGINNING, SCENARIO_TODAY, type Step } from './step';

interface DemoOptions {
  /** The gateway. */
  origin: string;
  log: (line: string) => void;
  /** The day on which an interrupted load began; default today. */
  today?: string;
}

/**
 * Loads the demonstration through the public API, as the offices that would do it, along a clock that is
 * moved from day to day. Every deed has its own idempotency key: a load that was interrupted is run again
 * from the start, and what was done is answered from memory.
 */
export async function loadDemo({ origin, log, today }: DemoOptions): Promise<void> {
  const world = new DemoWorld(origin, today ?? businessDate(new Date()));
  await moveClock(world, SCENARIO_BEGINNING);
  log('organisations and offices');
  await loadRegister(world);
  const steps = [...MAPPING_STEPS, ...COOPERATION_STEPS];
  const reporting = new Map(
    reportingDays(world.shift.date(SCENARIO_BEGINNING), world.shift.today).map(
      ({ day, sending }) => [world.shift.scenarioDay(day), sending],
    ),
  );
  let year = '';
  const quiet = [...daysThatTheCalendarKnows(steps), ...reporting.keys()];
  for (const [on, deeds] of byDay(steps, quiet)) {
    if (year !== on.slice(0, 4)) log(`what happened in ${(year = on.slice(0, 4))}`);
    await moveClock(world, on);
    for (const step of deeds) await perform(world, step);
    if (reporting.get(on)) await sendReports(world, on);
  }
  await settle(world, COOPERATION_STEPS);
  await putClock(world, null);
  log('the demo data are complete');
}

/** The steps of each day in their order, the days in theirs; `others` are days on which nobody acts. */
export function byDay(steps: readonly Step[], others: readonly string[] = []): [string, Step[]][] {
  const days = new Map<string, Step[]>(others.map((day) => [day, []]));
  for (const step of steps) days.set(step.on, [...(days.get(step.on) ?? []), step]);
  return [...days].sort(([a], [b]) => a.localeCompare(b));
}

const DAYS_BEFORE_THE_END = [90, 60, 30, 7, 0, -1];

/**
 * The days on which the services themselves say something of an end that draws near. The clock stands on
 * each of them, so that what they say bears its true date; the quiet days in between it may pass at once.
 */
function daysThatTheCalendarKnows(steps: readonly Step[]): string[] {
  return steps
    .flatMap((step) =>
      step.does === 'register'
        ? DAYS_BEFORE_THE_END.map((days) => addDays(step.agreement.endsOn, -days))
        : [],
    )
    .filter((day) => day > SCENARIO_BEGINNING && day < SCENARIO_TODAY);
}

async function moveClock(world: DemoWorld, day: string): Promise<void> {
  const now = world.shift.instant(day);
  await putClock(world, now);
}

// Not a deed but a position: it has to be taken again in every run, so its key is never the same.
async function putClock(world: DemoWorld, now: string | null): Promise<void> {
  const admin = await world.admin;
  await admin.post('/api/demo/clock', `clock.${newId()}`, { now });
}
