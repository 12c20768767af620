/** What `npm start -- ...` asks for. */
export interface Flags {
  kafka: boolean;
  demo: boolean;
  reset: boolean;
  maintenance: boolean;
  port: number;
}

export const USAGE = `npm start -- [--kafka] [--no-demo] [--reset] [--port N] [--maintenance]
  --kafka        use a real Kafka broker instead of the embedded event log
  --no-demo      start empty: no demo clock, no demo data
  --reset        delete all data of this folder first
  --port N       the one public port (8080)
  --maintenance  only PostgreSQL and the broker, no service: to mend data (docs/runbook.md)`;

/**
 * Reads the command line.
 * @throws Error whose message names the wrong flag and shows the usage
 */
export function readFlags(args: readonly string[]): Flags {
  const flags: Flags = { kafka: false, demo: true, reset: false, port: 8080, maintenance: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--kafka') flags.kafka = true;
    else if (arg === '--no-demo') flags.demo = false;
    else if (arg === '--reset') flags.reset = true;
    else if (arg === '--maintenance') flags.maintenance = true;
    else if (arg === '--port') flags.port = portOf(args[++i]);
    else if (arg.startsWith('--port=')) flags.port = portOf(arg.slice('--port='.length));
    else throw new Error(`Unknown flag "${arg}".\n${USAGE}`);
  }
  return flags;
}

function portOf(text: string | undefined): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port needs a number from 1 to 65535, not "${text ?? ''}".\n${USAGE}`);
  return port;
}
