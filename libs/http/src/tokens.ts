/** Nest token of the domain clock (kernel `Clock`). */
export const CLOCK = Symbol('Clock');

/** Nest token of the service's `Database`. */
export const DATABASE = Symbol('Database');

/** What changes for a process that the whole internet can reach. */
export interface PublicOrigin {
  /** What a scraper must send as bearer token to see `/metrics`; empty = nobody sees it. */
  metricsToken: string;
}

/** Nest token of the process's `PublicOrigin`; null in a service that only its own network reaches. */
export const PUBLIC_ORIGIN = Symbol('PublicOrigin');
