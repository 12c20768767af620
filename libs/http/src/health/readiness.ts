/** Answers when a part of the process is ready to serve, throws (with a message for the log) while it isn't. */
export type ReadinessCheck = () => Promise<void> | void;

/** Nest token of the process's `Readiness`; a registered symbol, so that a library below this one can name it too. */
export const READINESS = Symbol.for('nyata.readiness');

/** What `/ready` asks before it says that requests may come. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  register(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Each check's name with `up`, or why it is not. */
  async ask(): Promise<Map<string, 'up' | Error>> {
    const answers = [...this.checks].map(async ([name, check]): Promise<[string, 'up' | Error]> => {
      try {
        await check();
        return [name, 'up'];
      } catch (error) {
        return [name, error instanceof Error ? error : new Error(String(error))];
      }
    });
    return new Map(await Promise.all(answers));
  }
}
