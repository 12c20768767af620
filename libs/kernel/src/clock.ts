/** Where "now" comes from for every domain date and every event's time. Tokens, sessions and leases use the system's clock instead. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; for tests. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return this.instant;
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
