/**
 * Only the fields that are there, at every depth: the database says null, an input null or undefined,
 * the domain leaves a field out.
 */
export function stateOf<State>(value: State): State {
  if (Array.isArray(value)) return value.map(stateOf) as State;
  if (typeof value !== 'object' || value === null) return value;
  // Of every request and every row: written out, it takes a third of what `Object.fromEntries` does.
  const state: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value as object) as [string, unknown][])
    if (field !== null && field !== undefined) state[name] = stateOf(field);
  return state as State;
}
