import { deepStrictEqual, fail, strictEqual } from 'node:assert';
import type { NewEvent } from '@nyata/contracts';
import { DomainError } from '@nyata/kernel';

/** What a decision gives: the new state and the facts that say what happened. */
export interface Decided<S> {
  state: S;
  events: readonly NewEvent[];
}

/**
 * A decision's story: `given(agreement).when((it) => sign(it, ...)).then([...])`. `given` may be left
 * without a state for a decision that begins a record.
 */
export const given = <S>(state: S) => ({
  when: <T>(decision: (state: S) => Decided<T>) => new Story(() => decision(state)),
});

class Story<T> {
  constructor(private readonly decide: () => Decided<T>) {}

  /** The events, whole and in order. */
  then(events: readonly NewEvent[]): T {
    const decided = this.decide();
    deepStrictEqual(plain(decided.events), plain(events));
    return decided.state;
  }

  /** Only the names of the events, in order; gives what was decided for closer looks. */
  thenNamed(...names: NewEvent['name'][]): Decided<T> {
    const decided = this.decide();
    deepStrictEqual(
      decided.events.map(({ name }) => name),
      names,
    );
    return decided;
  }

  /** The decision is refused with this code; `pointer` = a field that is named as the fault. */
  refuses(code: string, pointer?: string): void {
    const refusal = this.refusal();
    strictEqual(refusal.code, code);
    const pointers = refusal.fields.map((field) => field.pointer);
    if (pointer !== undefined && !pointers.includes(pointer))
      fail(`${code} names ${pointers.join(', ') || 'no field'}, not ${pointer}`);
  }

  private refusal(): DomainError {
    try {
      const { events } = this.decide();
      fail(`Not refused: it led to ${events.map(({ name }) => name).join(', ') || 'no event'}`);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

// What leaves as JSON is compared as JSON: a field that is undefined is a field that is not there.
const plain = (events: readonly NewEvent[]): unknown => JSON.parse(JSON.stringify(events));
