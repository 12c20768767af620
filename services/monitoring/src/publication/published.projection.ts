import type { EventsOf, ReceivedEvent, RuleId, RuleLevel } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';

/** The events that this service publishes itself. */
export type OwnEvent = ReceivedEvent<EventsOf<'monitoring'>>;

interface Row {
  assessment_id: string;
  cooperation_id: string;
  version: number;
  verdict?: string;
  rung?: number;
  levels?: Partial<Record<RuleId, RuleLevel>>;
}

/**
 * Learns from our own events what the world was told already. In normal running the row is ahead of them;
 * after the database was lost they bring it back, so that nothing is told twice and versions go on.
 */
export async function recallPublished(
  tx: EntityManager,
  events: readonly OwnEvent[],
): Promise<void> {
  const rows = new Map<string, Row>();
  for (const { subject, sequence, name, payload } of events)
    rows.set(subject, {
      ...rows.get(subject),
      assessment_id: subject,
      cooperation_id: payload.cooperationId,
      version: sequence,
      ...(name === 'agreement-assessed' && {
        verdict: payload.verdict,
        rung: payload.rung,
        levels: Object.fromEntries(payload.rules.map(({ ruleId, level }) => [ruleId, level])),
      }),
    });
  await tx.query(
    `insert into published_assessment as p
       (assessment_id, cooperation_id, version, verdict, rung, levels)
     select assessment_id, cooperation_id, version, coalesce(verdict, ''), coalesce(rung, 0),
       coalesce(levels, '{}') from jsonb_to_recordset($1) as t(assessment_id uuid,
       cooperation_id uuid, version int, verdict text, rung smallint, levels jsonb)
     on conflict (assessment_id) do update set version = excluded.version,
       verdict = coalesce(nullif(excluded.verdict, ''), p.verdict),
       rung = case when excluded.verdict = '' then p.rung else excluded.rung end,
       levels = case when excluded.verdict = '' then p.levels else excluded.levels end
       where p.version < excluded.version`,
    [JSON.stringify([...rows.values()])],
  );
}
