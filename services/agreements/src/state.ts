/** Only the fields that are there: the database says null, an input undefined, the domain leaves a field out. */
export const stateOf = <State extends object>(row: State): State =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as State;
