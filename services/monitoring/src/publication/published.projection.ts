import type { EventsOf, ReceivedEvent, RuleId, RuleLevel } from '@nyata/contracts';
import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';

/** The events that this service publishes itself. */
export type OwnEvent = ReceivedEvent<EventsOf<'monitoring'>>;

interface Row {
  assessment_id: string;
  cooperation_id: string;
  version: number;
  /** Empty where an assessment's event did not come with this batch. */
  verdict: string;
  rung: number;
  levels: Partial<Record<RuleId, RuleLevel>>;
}

const unlessUntold = (column: string) =>
  `case when excluded.verdict = '' then old.${column} else excluded.${column} end`;

const save = rowWriter<Row>({
  table: 'published_assessment',
  key: ['assessment_id'],
  columns: {
    assessment_id: 'uuid',
    cooperation_id: 'uuid',
    version: 'int',
    verdict: 'text',
    rung: 'smallint',
    levels: 'jsonb',
  },
  set: {
    verdict: unlessUntold('verdict'),
    rung: unlessUntold('rung'),
    levels: unlessUntold('levels'),
  },
  where: 'old.version < excluded.version',
});

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
      ...(rows.get(subject) ?? { verdict: '', rung: 0, levels: {} }),
      assessment_id: subject,
      cooperation_id: payload.cooperationId,
      version: sequence,
      ...(name === 'agreement-assessed' && {
        verdict: payload.verdict,
        rung: payload.rung,
        levels: Object.fromEntries(payload.rules.map(({ ruleId, level }) => [ruleId, level])),
      }),
    });
  await save(tx, [...rows.values()]);
}
