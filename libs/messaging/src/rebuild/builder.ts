import type { BatchConsumer } from '../consumer/batch-consumer';
import { Backoff, sleep } from '../transport/pauses';
import { isTransient } from '../consumer/transient';
import { partitionName, type Position } from '../transport/transport';
import type { LogTap } from './log-tap';
import { NotYet } from './projection';

/** Records of one transaction: more than a live group takes, because nobody waits for a single one. */
const BATCH = 1000;
const WORKERS = 3;
/** So near to the live generation the rest can be applied while it stands still ... */
const NEAR = 20;
/** ... or so near, when it moves on as fast as we come nearer. */
const NEAR_ENOUGH = 500;
const TAP_MS = 1000;
/** So long the workers go on before they come together and look where the live group is by now. */
const ROUND_MS = 3000;

export interface Progress {
  applied: number;
  goal: number;
}

/** Brings a generation's own positions up to those of the live group, and never beyond. */
export class Builder {
  /** Where the generation stands, by partition. */
  private readonly own: Map<string, Position>;
  private readonly busy = new Set<string>();

  constructor(
    private readonly batches: BatchConsumer,
    private readonly tap: LogTap,
    positions: readonly Position[],
  ) {
    this.own = new Map(positions.map((position) => [partitionName(position), { ...position }]));
  }

  /** Applies until only a small rest is missing; several partitions at a time, in transactions of their own. */
  async catchUp(
    livePositions: () => Promise<Position[]>,
    onProgress: (progress: Progress) => Promise<void>,
  ): Promise<void> {
    for (let before = Infinity; ; ) {
      const live = this.ours(await livePositions());
      const progress = this.progress(live);
      await onProgress(progress);
      const missing = progress.goal - progress.applied;
      if (missing <= NEAR || (missing <= NEAR_ENOUGH && missing >= before)) return;
      before = missing;
      const until = Date.now() + ROUND_MS;
      const work = Array.from({ length: WORKERS }, () => this.work(live, until));
      // Every worker has to come to rest before anybody clears up.
      for (const worker of await Promise.allSettled(work))
        if (worker.status === 'rejected') throw worker.reason;
    }
  }

  /** Applies everything up to exactly these positions, in the transaction that is running. */
  async finish(live: readonly Position[]): Promise<Position[]> {
    const reached: Position[] = [];
    const giveUpAt = Date.now() + TAP_MS;
    for (const goal of this.ours(live)) {
      const at = { ...this.own.get(partitionName(goal))! };
      while (at.next < goal.next) {
        const records = this.next(at, goal);
        if (records.length === 0) {
          if (Date.now() > giveUpAt)
            throw new NotYet('the log’s last records are still on their way');
          await sleep(5);
          continue;
        }
        at.next = await this.batches.handle({ topic: at.topic, part: at.part, records });
      }
      reached.push(at);
    }
    return reached;
  }

  /** Takes over what `finish` reached, once its transaction was committed. */
  reached(positions: readonly Position[]): void {
    for (const position of positions) this.stands(position);
  }

  private async work(live: readonly Position[], until: number): Promise<void> {
    const goals = new Map(live.map((goal) => [partitionName(goal), goal]));
    const backoff = new Backoff(100, 1000);
    while (Date.now() < until) {
      const open = [...this.own].find(
        ([name, at]) => at.next < (goals.get(name)?.next ?? 0) && !this.busy.has(name),
      );
      if (!open) return;
      const [name, at] = open;
      this.busy.add(name);
      try {
        const records = this.next(at, goals.get(name)!);
        if (records.length === 0) await sleep(5);
        const { topic, part } = at;
        const next = records.length && (await this.batches.handle({ topic, part, records }));
        this.stands({ ...at, next: next || at.next });
        backoff.reset();
      } catch (error) {
        if (!isTransient(error)) throw error;
        await sleep(backoff.next());
      } finally {
        this.busy.delete(name);
      }
    }
  }

  private next(at: Position, goal: Position) {
    // The record before the position shows that this is still the same log.
    return this.tap.records(at, { from: at.next - 1, below: goal.next, limit: BATCH });
  }

  private stands(position: Position): void {
    const name = partitionName(position);
    // To the end of the queue, so that all partitions go on alike.
    this.own.delete(name);
    this.own.set(name, position);
    this.tap.forget({ ...position, next: position.next - 1 });
  }

  /** The live group may remember a topic that it reads no more: nobody will ever come nearer to that. */
  private ours(live: readonly Position[]): Position[] {
    return live.filter((position) => this.own.has(partitionName(position)));
  }

  private progress(live: readonly Position[]): Progress {
    const sum = (positions: Iterable<Position>) =>
      [...positions].reduce((total, { next }) => total + next, 0);
    return { applied: sum(this.own.values()), goal: sum(live) };
  }
}
