/** A row's fields that are there: the database says null, the domain leaves a field out. */
export const stateOf = <State extends object>(row: State): State =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as State;

/** What a body says: a field that is null says as little as one that is left out, in nested objects too. */
export const saidIn = <Body extends object>(body: Body): Body =>
  stateOf(
    Object.fromEntries(
      Object.entries(body).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? saidIn(value)
          : value,
      ]),
    ),
  ) as Body;
