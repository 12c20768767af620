import { Injectable } from '@nestjs/common';
import type { Messaging } from '@nyata/messaging';

/** Knows whether the judgement has read the log to its end. */
@Injectable()
export class CatchUp {
  private lag?: () => Promise<number>;

  /** Called when the consumers run: before, nothing is read at all. */
  watch(messaging: Messaging, group: string): void {
    this.lag = () => messaging.lagOf(group);
  }

  async isDone(): Promise<boolean> {
    return this.lag !== undefined && (await this.lag()) === 0;
  }
}
