import { refusal } from '@nyata/contracts';
import { systemClock, type Clock } from '@nyata/kernel';

/** The process's clock: the machine's, or in demo mode one that stands where it was put. */
export class DemoClock implements Clock {
  private standsAt?: Date;
  private readonly movable: boolean;

  /** @param start where a demo starts (`DEMO_CLOCK`); empty = not a demo, the clock can't be moved */
  constructor(start: string) {
    this.movable = start !== '';
    if (this.movable) this.standsAt = new Date(start);
  }

  now(): Date {
    return this.standsAt ?? systemClock.now();
  }

  /** Puts the clock at an instant, or (`null`) back to the machine's. */
  moveTo(instant: Date | null): void {
    if (!this.movable) throw refusal('DEMO_CLOCK_REFUSED');
    this.standsAt = instant ?? undefined;
  }
}
