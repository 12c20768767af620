/** Where each partition of the log ends, as far as this process has heard. */
export class LogEnds {
  private readonly ends = new Map<string, number>();
  timesHeard = 0;

  get(name: string): number | undefined {
    return this.ends.get(name);
  }

  /** An end heard from a wake: the log only grows, an older message changes nothing. */
  heard(name: string, end: number): void {
    this.timesHeard++;
    if (end > (this.ends.get(name) ?? 0)) this.ends.set(name, end);
  }

  /** An end read from the log itself: it stands, even when the log has become shorter. */
  read(name: string, end: number): void {
    this.ends.set(name, end);
  }

  /** The text of a wake for these partitions. */
  static message(ends: ReadonlyMap<string, number>): string {
    return [...ends].map(([name, end]) => `${name}=${end}`).join(';');
  }

  hear(message: string): void {
    for (const entry of message.split(';')) {
      const [name, end] = entry.split('=');
      if (name && end) this.heard(name, Number(end));
    }
  }
}
