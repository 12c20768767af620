import { join } from 'node:path';
import { CE_HEADERS, parseEventType } from '@nyata/contracts';
import { rebuild } from '../../support/operator';
import { settled } from '../../support/settled';
import { acknowledgedWrites } from '../checker/acknowledged';
import { bounds } from '../checker/bounds';
import { conservation } from '../checker/conservation';
import type { Facts, Finding } from '../checker/facts';
import { viewOfTheFeed } from '../checker/feed-view';
import { copiesIn, olderShapesIn, orderOfTheLog } from '../checker/order';
import { parkedEvents } from '../checker/parked';
import { quiescence } from '../checker/quiescence';
import { Chance } from '../chance';
import { CallerAt, identitiesOf } from './caller-at';
import { Driver } from './driver';
import { factsOf } from './facts';
import { FAULTS, type Stage } from './faults';
import { FeedWatcher, readFeed } from './feed-watcher';
import { growthOf } from './growth';
import { History } from './history';
import { recoveries, type Recovery } from './recovery';
import { prepareScene } from './scene';
import { SystemUnderFaults } from './system-under-faults';

const CLIENTS = 24;
/** The supervisor gives up on what dies five times within ten seconds of its start. */
const APART_MS = 15_000;
const READY_MS = 120_000;
const READ_MODELS = ['organisations', 'feed', 'assessment'];

export interface SystemRunOptions {
  transport: 'embedded' | 'kafka';
  seconds: number;
  seed: number;
  /** Programs to be killed one by one afterwards, with the time measured until they are back. */
  recover: readonly string[];
  say: (line: string) => void;
}

export interface SystemRun {
  acknowledged: number;
  copies: number;
  /** Records that a process of the release before wrote in an older shape. */
  olderShapes: number;
  faults: Map<string, number>;
  findings: Finding[];
  facts: Facts;
  recoveries: Recovery[];
  history: string;
}

/** The whole system under writing clients and faults of chance; then quiet, and the checker's findings. */
export async function runSystem(options: SystemRunOptions): Promise<SystemRun> {
  const { transport, seed, say } = options;
  const chance = new Chance(seed);
  const system = await SystemUnderFaults.start(transport, seed, say);
  const { running } = system;
  const identities = await identitiesOf(running);
  try {
    const admin = new CallerAt(running, identities, { roles: ['admin'] });
    const scene = await prepareScene(admin);
    const atProvince = { organisationId: scene.province, legalPartyId: scene.province };
    const officer = new CallerAt(running, identities, {
      ...{ ...atProvince, roles: ['bureau-officer'], regions: ['33'] },
    });
    const history = new History(join(system.folder, 'history.jsonl'));
    const drivers = Array.from(
      { length: CLIENTS },
      (_, n) => new Driver(`client-${n}`, officer, history, new Chance(seed * 100 + n), scene),
    );
    const watcher = new FeedWatcher(officer);
    const watching = watcher.watch();
    const work = Promise.all(drivers.map((driver) => driver.work()));
    const stage: Stage = { system, chance, watcher, poisoned: new Set() };
    const faults = await strikeFor(options.seconds * 1000, stage, transport, say);
    for (const driver of drivers) driver.stop();
    await work;
    say(`${history.acknowledged} writes acknowledged; waiting until it is quiet`);
    await allReady(system);
    await settled(running, READY_MS).catch((error: Error) => say(error.message));
    const facts = await factsOf(running, history.lines, stage.poisoned);
    const findings = [
      ...findingsOf(facts, stage.poisoned),
      ...viewOfTheFeed((await caughtUp(watcher)).shown, await readFeed(officer)),
      ...bounds(await growthOf(system)),
      ...(await foldedAnew(system)),
    ];
    watcher.stop();
    await watching;
    return {
      ...{ facts, findings, faults, acknowledged: history.acknowledged },
      copies: copiesIn(facts.log),
      olderShapes: olderShapesIn(facts.log),
      recoveries: findings.length > 0 ? [] : await recoveries(system, admin, options.recover),
      history: history.file,
    };
  } finally {
    await identities.close().catch(() => undefined);
    await system.end();
  }
}

function findingsOf(facts: Facts, poisoned: ReadonlySet<string>): Finding[] {
  const refused = facts.history.filter(({ type }) => type === 'fail');
  return [
    // The clients say nothing wrong: a refusal means that something was done twice, or forgotten.
    ...refused.map(({ f, why }) => ({ invariant: 'I1', says: `${f} was refused: ${why}` })),
    ...acknowledgedWrites(facts),
    ...orderOfTheLog(facts),
    ...quiescence(facts),
    ...parkedEvents(facts, poisoned),
    ...conservation(facts, handledBy(facts)),
  ];
}

/** A group handles the types of which it has applied any; its cursors show that it took the others too. */
function handledBy({ groups, log }: Facts): (group: string) => (type: string) => boolean {
  const types = new Map(
    log.map(({ headers }) => [
      headers[CE_HEADERS.id]!,
      parseEventType(headers[CE_HEADERS.type]!)?.name,
    ]),
  );
  const handled = new Map(
    groups.map(({ name, applied }) => [
      name,
      new Set(applied.map(({ eventId }) => types.get(eventId))),
    ]),
  );
  return (group) => (type) => handled.get(group)?.has(type) ?? false;
}

/** A new fault every one to three seconds, beside those that still last; returns how often each struck. */
async function strikeFor(
  ms: number,
  stage: Stage,
  transport: string,
  say: (line: string) => void,
): Promise<Map<string, number>> {
  const { chance } = stage;
  const struck = new Map<string, number>();
  const diedAt = new Map<string, number>();
  const lasting = new Map<string, Promise<unknown>>();
  const possible = FAULTS.filter(({ only }) => !only || only === transport);
  for (const until = Date.now() + ms; Date.now() < until; ) {
    await sleep(chance.between(1000, 3000));
    const fault = chance.of(possible);
    if (lasting.has(fault.name)) continue;
    const free = (fault.ends ?? []).filter(
      (program) => Date.now() - (diedAt.get(program) ?? 0) > APART_MS,
    );
    if (fault.ends && fault.ends.length > 0 && free.length === 0) continue;
    const program = free.length > 0 ? chance.of(free) : '';
    if (program) diedAt.set(program, Date.now());
    say(`${fault.name}${program ? ` (${program})` : ''}`);
    struck.set(fault.name, (struck.get(fault.name) ?? 0) + 1);
    const strike = fault
      .strike(stage, program)
      .catch((error: Error) => say(`${fault.name}: ${error.message}`))
      .finally(() => lasting.delete(fault.name));
    lasting.set(fault.name, strike);
  }
  await Promise.all(lasting.values());
  return struck;
}

async function allReady({ running }: SystemUnderFaults): Promise<void> {
  const { partners, agreements, actions, monitoring, gateway } = running.ports;
  for (const port of [partners, agreements, actions, monitoring, gateway])
    for (const giveUpAt = Date.now() + READY_MS; Date.now() < giveUpAt; await sleep(200)) {
      const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
      if (answer?.ok) break;
    }
}

/** I5: each read model is what the log folds to from its start; the operator's own command compares them. */
async function foldedAnew({ running }: SystemUnderFaults): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const projection of READ_MODELS) {
    const { code, text } = await rebuild(running, projection, '--dry-run');
    if (code !== 0) findings.push({ invariant: 'I5', says: `${projection} differs: ${text}` });
  }
  return findings;
}

/** The stream shows its last events a moment after they were written. */
async function caughtUp(watcher: FeedWatcher): Promise<FeedWatcher> {
  for (let before = -1; before !== watcher.shown.length; await sleep(6000))
    before = watcher.shown.length;
  return watcher;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
