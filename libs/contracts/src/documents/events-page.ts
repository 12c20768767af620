import type { Producer } from '../declare-event';
import { eventType } from '../envelope';
import { EVENTS } from '../events';
import { eventNames, shapesOf, type EventShape } from '../versions';

const PRODUCERS: Record<Producer, string> = {
  partners: 'Organisations and mapping entries',
  gateway: 'Liaisons (ids only; persons stay in the gateway)',
  agreements: 'Agreements, their procedure and their papers',
  actions: 'Action plans, actions, milestones, evidence, changes',
  monitoring: 'What the judgement found',
};

/** EVENTS.md: every event with its meaning, key and example. */
export function eventsPage(): string {
  const parts = (Object.keys(PRODUCERS) as Producer[]).map((producer) => {
    const names = eventNames().filter((name) => EVENTS[name].producer === producer);
    return [`## ${producer}: ${PRODUCERS[producer]}`, '', ...names.flatMap(section)].join('\n');
  });
  return [
    '# Events',
    '',
    'Generated from `libs/contracts/src/events` by `npm run gen`; do not edit.',
    'CloudEvents 1.0 in Kafka binary mode; 12 partitions per topic.',
    '',
    ...parts,
  ].join('\n');
}

function section(name: ReturnType<typeof eventNames>[number]): string[] {
  const { example, key, meaning, personalData, subject, topic } = EVENTS[name];
  const [today, ...earlier] = [...shapesOf(name)].reverse() as [EventShape, ...EventShape[]];
  return [
    `### ${name}`,
    '',
    meaning,
    '',
    `- type \`${eventType(name)}\` on \`${topic}\`, key \`${key}\`, subject \`${subject}\``,
    `- payload: ${fieldsOf(today)}`,
    ...earlier.map((shape) => `- earlier, lifted on reading: v${shape.version} ${fieldsOf(shape)}`),
    `- personal data: ${personalData}`,
    '',
    '```json',
    JSON.stringify(example, null, 2),
    '```',
    '',
  ];
}

function fieldsOf({ payload }: EventShape): string {
  const required: readonly string[] = payload.required ?? [];
  return Object.keys(payload.properties)
    .map((field) => `\`${field}${required.includes(field) ? '' : '?'}\``)
    .join(', ');
}
