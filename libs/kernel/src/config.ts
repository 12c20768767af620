/** One environment variable: how its text becomes a value, and the sentence that describes it. */
export interface Variable<T> {
  readonly description: string;
  readonly fallback?: T;
  /** Hidden when the configuration is printed. */
  readonly secret?: boolean;
  /** The value, or an Error whose message says how to mend the text. */
  parse(text: string): T | Error;
}

/** The variables of one process, by their names in the environment. */
export type Variables = Record<string, Variable<unknown>>;

/** The typed values of `Variables`. */
export type ConfigOf<V extends Variables> = {
  readonly [K in keyof V]: V[K] extends Variable<infer T> ? T : never;
};

interface Options<T> {
  description: string;
  fallback?: T;
  secret?: boolean;
}

/** A text that must not be empty. */
export const text = (options: Options<string>): Variable<string> => ({
  ...options,
  parse: (value) => value || new Error('must not be empty'),
});

/** A whole number from `min` to `max`. */
export const integer = (
  options: Options<number> & { min?: number; max?: number },
): Variable<number> => ({
  ...options,
  parse(value) {
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = options;
    const number = Number(value);
    return /^-?\d+$/.test(value) && number >= min && number <= max
      ? number
      : new Error(`must be a whole number from ${min} to ${max}, not "${value}"`);
  },
});

/** A TCP port. */
export const port = (options: Options<number>): Variable<number> =>
  integer({ ...options, min: 1, max: 65535 });

/** `true` or `false`. */
export const flag = (options: Options<boolean>): Variable<boolean> => ({
  ...options,
  parse: (value) =>
    value === 'true' || value === 'false'
      ? value === 'true'
      : new Error(`must be true or false, not "${value}"`),
});

/** One of a closed list of words. */
export const oneOf = <const W extends string>(
  words: readonly W[],
  options: Options<NoInfer<W>>,
): Variable<W> => ({
  ...options,
  parse: (value) =>
    words.find((word) => word === value) ??
    new Error(`must be one of ${words.join(', ')}, not "${value}"`),
});

/** A URL with one of the given schemes (default http and https), without a slash at its end. */
export const url = (options: Options<string> & { schemes?: string[] }): Variable<string> => ({
  ...options,
  parse(value) {
    const schemes = options.schemes ?? ['http', 'https'];
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
    return schemes.includes(scheme)
      ? value.replace(/\/$/, '')
      : new Error(`must be a URL that begins with ${schemes.join(':// or ')}://`);
  },
});

/** Every faulty variable of a process, each with what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(
      `This process can't start, its variables are wrong:\n${faults.map((f) => `  ${f}`).join('\n')}`,
    );
  }
}

/**
 * Reads and checks a process's variables.
 * @throws ConfigError naming every faulty variable, not only the first
 */
export function readConfig<const V extends Variables>(
  variables: V,
  environment: Record<string, string | undefined> = process.env,
): ConfigOf<V> {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, variable] of Object.entries(variables)) {
    const given = environment[name];
    if (given === undefined) {
      if (variable.fallback === undefined)
        faults.push(`${name} is missing: ${variable.description}`);
      values[name] = variable.fallback;
      continue;
    }
    const value = variable.parse(given);
    if (value instanceof Error) faults.push(`${name} ${value.message} (${variable.description})`);
    values[name] = value;
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return values as ConfigOf<V>;
}
