/** SQLSTATE classes and codes that pass by themselves: connection, resources, shutdown, deadlock, timeouts. */
const PASSING = /^(08|53|57P|40001|40P01|55P03|57014|25P0[34])/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const DRIVER =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|QueryRunnerAlreadyReleased|Driver not Connected/i;

/** True when trying the same again later may succeed; everything else will fail again and is parked. */
export function isTransient(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && (PASSING.test(code) || NETWORK.has(code))) return true;
    if (DRIVER.test(cause.message) || DRIVER.test(cause.name)) return true;
  }
  return false;
}
