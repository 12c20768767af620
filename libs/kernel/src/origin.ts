/**
 * Who or what caused a change, and when: carried from the edge (an HTTP request, a consumed event,
 * a daily job) into every event that the change appends.
 */
export interface Origin {
  /** One id for the whole story: the request's correlation id, passed on by consumers. */
  correlationId: string;
  /** Id of the event that caused this change; absent at the start of a story. */
  causationId?: string;
  /** Member who acted; absent = the system. */
  actor?: string;
  /** Organisation for which the member acted. */
  actorOrg?: string;
  actorRole?: string;
  /** Organisation on whose behalf a fact was recorded (a paper minute). */
  onBehalfOf?: string;
  /** The domain's now. */
  now: Date;
}
