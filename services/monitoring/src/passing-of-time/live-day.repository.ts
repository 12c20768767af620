import { NotYet } from '@nyata/messaging';
import type { EntityManager } from 'typeorm';

/**
 * The day up to which time alone has carried the live judgement (schema `public`); undefined when there is none.
 * What an event of a later day has carried further, the log carries as far in a generation being built.
 * @throws NotYet while some cooperations have been carried to a new day and others not
 */
export async function liveDay(tx: EntityManager): Promise<string | undefined> {
  const [row] = await tx.query<{ day: string | null; onItsWay: boolean }[]>(
    `with day as (select min(as_of) as day from public.cooperation_facts)
     select day, exists (select 1 from public.cooperation_facts
       where as_of > day and as_of > folded_on) as "onItsWay" from day`,
  );
  if (row!.onItsWay) throw new NotYet('the live judgement is on its way to a new day');
  return row!.day ?? undefined;
}
