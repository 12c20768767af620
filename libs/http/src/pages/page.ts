/** One page of a list; `next` is an opaque cursor, which leaves as a `Link: rel="next"` header, not in the body. */
export interface Page<T> {
  items: T[];
  next?: string;
}
