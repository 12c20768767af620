/** A moment at which a partition was seen to end at `end`. */
interface Sight {
  end: number;
  at: number;
}

const LONGEST_MEMORY = 500;

/**
 * For how long the next record of a partition has waited for its group, as far as this process has looked:
 * exact to the time between two looks, the same for every transport.
 */
export class LagClock {
  private readonly seen = new Map<string, Sight[]>();

  /** @returns seconds since the record at `next` was first seen in the log; 0 when it is not there yet */
  waiting(name: string, { next, end }: { next: number; end: number }, nowMs: number): number {
    const sights = (this.seen.get(name) ?? []).filter((sight) => sight.end > next);
    if (end > next && end > (sights.at(-1)?.end ?? next)) sights.push({ end, at: nowMs });
    if (sights.length > LONGEST_MEMORY) sights.splice(1, 1);
    this.seen.set(name, sights);
    return sights[0] ? (nowMs - sights[0].at) / 1000 : 0;
  }
}
