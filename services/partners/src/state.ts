/**
 * Only the fields that are there, at every depth: the database says null, an input null or undefined,
 * the domain leaves a field out.
 */
export function stateOf<State>(value: State): State {
  if (Array.isArray(value)) return value.map(stateOf) as State;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value as object).filter(
    ([, field]) => field !== null && field !== undefined,
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, stateOf(field)])) as State;
}
