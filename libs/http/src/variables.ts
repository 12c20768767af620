import { port as portVariable, text, type ConfigOf, type Variable } from '@nyata/kernel';

const instantOrNothing: Variable<string> = {
  description: 'demo only: the instant at which the clock stands, for example 2026-01-05T02:00:00Z',
  fallback: '',
  parse: (value) =>
    value === '' || !Number.isNaN(Date.parse(value))
      ? value
      : new Error(`must be an ISO 8601 instant or empty, not "${value}"`),
};

/** Variables of every process that serves HTTP. */
export const httpVariables = (port: number) => ({
  HOST: text({ description: 'address to listen on', fallback: '127.0.0.1' }),
  PORT: portVariable({ description: 'port to listen on', fallback: port }),
  LOG_LEVEL: text({
    description: 'fatal, error, warn, info, debug, trace or silent',
    fallback: 'info',
  }),
  DEMO_CLOCK: instantOrNothing,
});

/** Values of `httpVariables`. */
export type HttpConfig = ConfigOf<ReturnType<typeof httpVariables>>;
