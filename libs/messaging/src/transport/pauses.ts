/** Wait times that double from `first` to `longest` while something keeps failing. */
export class Backoff {
  private failures = 0;

  constructor(
    private readonly first: number,
    private readonly longest: number,
  ) {}

  next(): number {
    return Math.min(this.first * 2 ** this.failures++, this.longest);
  }

  reset(): void {
    this.failures = 0;
  }
}

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Lets a loop sleep until it is woken or the time is up; a wake during work is kept for the next wait. */
export class WakeUp {
  private woken = false;
  private ring?: () => void;

  wake(): void {
    this.woken = true;
    this.ring?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.woken)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.ring = undefined;
    this.woken = false;
  }
}

/** Rejects with `message` when `work` takes longer than `ms`; the work itself is not stopped. */
export async function within<T>(ms: number, work: Promise<T>, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs `work` at most every `ms`: at once when it is quiet, else once more at the end. */
export class Coalesced {
  private timer?: NodeJS.Timeout;
  private last = 0;

  constructor(
    private readonly ms: number,
    private readonly work: () => void,
  ) {}

  trigger(): void {
    if (this.timer) return;
    const wait = this.last + this.ms - Date.now();
    if (wait <= 0) return this.run();
    this.timer = setTimeout(() => this.run(), wait);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private run(): void {
    this.cancel();
    this.last = Date.now();
    this.work();
  }
}
