import { appendFileSync, writeFileSync } from 'node:fs';
import type { HistoryLine } from '../checker/facts';

/** The history of a run: every command and what became of it, appended line by line. */
export class History {
  readonly lines: HistoryLine[] = [];

  constructor(readonly file: string) {
    writeFileSync(file, '');
  }

  say(line: Omit<HistoryLine, 't'>): void {
    const whole = { ...line, t: Date.now() };
    this.lines.push(whole);
    appendFileSync(this.file, `${JSON.stringify(whole)}\n`);
  }

  /** Commands that were acknowledged; one key counts once. */
  get acknowledged(): number {
    return new Set(this.lines.filter(({ type }) => type === 'ok').map(({ key }) => key)).size;
  }
}
