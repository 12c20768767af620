/** What a program of the proving ground is told at its start, as JSON in its first argument. */
export interface Instructions {
  name: string;
  transport: 'embedded' | 'kafka';
  writes: string;
  fold: string;
  log: string;
  brokers: string;
  /** The consumer group. */
  group: string;
  /** The history file. */
  history: string;
  seed: number;
  organisations: string[];
  writers: number;
}

export const readInstructions = (): Instructions => JSON.parse(process.argv[2]!) as Instructions;
