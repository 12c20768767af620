/** Nest token of the domain clock (kernel `Clock`). */
export const CLOCK = Symbol('Clock');

/** Nest token of the service's `Database`. */
export const DATABASE = Symbol('Database');
