export type StoryParams = Record<string, unknown>;

/** Those of the fields that the payload has. */
export function pick<P extends object>(payload: P, ...fields: (keyof P)[]): StoryParams {
  return Object.fromEntries(
    fields.filter((field) => payload[field] !== undefined).map((field) => [field, payload[field]]),
  );
}
