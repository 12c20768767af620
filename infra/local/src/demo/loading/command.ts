import type { DemoWorld } from './demo-world';
import { Refused } from './session';

interface Command {
  by: string;
  /** Address of the record. */
  about: string;
  /** The sub-resource that the deed is. */
  deed: string;
  key: string;
  body: object;
}

/** A deed on a record: read its version, act on that; again when somebody was faster. */
export async function command<T = unknown>(
  world: DemoWorld,
  { by, about, deed, key, body }: Command,
): Promise<T> {
  const office = await world.as(by);
  for (let attempt = 1; ; attempt++) {
    const { etag } = await office.get(about);
    try {
      const answer = await office.post<T>(
        `${about}/${deed}`,
        `${key}`,
        world.shift.body(body),
        etag ?? undefined,
      );
      return answer.body;
    } catch (error) {
      const raced = error instanceof Refused && error.code === 'VERSION_CONFLICT';
      if (!raced || attempt === 5) throw error;
    }
  }
}
