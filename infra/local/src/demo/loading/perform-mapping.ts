import type { DemoWorld } from './demo-world';
import type { StepOf } from '../step';
import { command } from './command';

export async function identify(world: DemoWorld, step: StepOf<'identify'>): Promise<void> {
  const { candidates, owner, ...entry } = step.entry;
  const office = await world.as(step.by);
  const { body } = await office.post<{ mappingEntryId: string }>(
    '/api/mapping-entries',
    `${step.key}`,
    {
      ...entry,
      ownerOrganisationId: world.organisation(owner),
      ...(candidates && { candidateOrganisationIds: candidates.map(world.organisation) }),
    },
  );
  world.remember('entry', step.key, body.mappingEntryId);
}

export const verifyEntry = (world: DemoWorld, { by, entry }: StepOf<'verify-entry'>) =>
  command(world, {
    by,
    about: `/api/mapping-entries/${world.id('entry', entry)}`,
    deed: 'verifications',
    key: `${entry}.verified`,
    body: {},
  });

export const prioritise = (
  world: DemoWorld,
  { by, entry, priorityScore, noPlanLinkReason }: StepOf<'prioritise'>,
) =>
  command(world, {
    by,
    about: `/api/mapping-entries/${world.id('entry', entry)}`,
    deed: 'prioritisations',
    key: `${entry}.prioritised`,
    body: { priorityScore, ...(noPlanLinkReason && { noPlanLinkReason }) },
  });
