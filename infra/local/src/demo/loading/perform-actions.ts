import { setTimeout as wait } from 'node:timers/promises';
import { command } from './command';
import type { DemoWorld } from './demo-world';
import { simulatedPdf } from './simulated-file';
import type { StepOf } from '../step';

/** The plan opens by itself when an agreement arrives; until then there is nothing to plan in. */
export async function planOf(world: DemoWorld, by: string, cooperation: string): Promise<string> {
  const cooperationId = world.id('cooperation', cooperation);
  const office = await world.as(by);
  for (let attempt = 0; attempt < 100; attempt++) {
    const { body } = await office.get<{ items: { planId: string }[] }>(
      `/api/action-plans?cooperationId=${cooperationId}`,
    );
    if (body.items[0]) return `/api/action-plans/${body.items[0].planId}`;
    await wait(100);
  }
  throw new Error(`the action plan of ${cooperation} did not open`);
}

export async function planAction(world: DemoWorld, step: StepOf<'plan-action'>): Promise<void> {
  const { counterpart, owner, ...action } = step.action;
  const { actionId } = await command<{ actionId: string }>(world, {
    by: step.by,
    about: await planOf(world, step.by, step.cooperation),
    deed: 'actions',
    key: step.key,
    body: {
      ...action,
      ownerOrganisationId: world.organisation(owner),
      ownerMemberId: world.liaisonOf(owner),
      counterpartOrganisationId: world.organisation(counterpart),
      counterpartMemberId: world.liaisonOf(counterpart),
    },
  });
  world.remember('action', step.key, actionId);
}

export async function planMilestone(
  world: DemoWorld,
  step: StepOf<'plan-milestone'>,
): Promise<void> {
  const { confirmers, ...milestone } = step.milestone;
  const { milestoneId } = await command<{ milestoneId: string }>(world, {
    by: step.by,
    about: `/api/actions/${world.id('action', step.action)}`,
    deed: 'milestones',
    key: step.key,
    body: {
      ...milestone,
      ...(confirmers && { confirmerOrganisationIds: confirmers.map(world.organisation) }),
    },
  });
  world.remember('milestone', step.key, milestoneId);
}

export const adopt = async (world: DemoWorld, { by, cooperation }: StepOf<'adopt'>) =>
  command(world, {
    by,
    about: await planOf(world, by, cooperation),
    deed: 'adoptions',
    key: `${cooperation}.adopted.${by.replace('@', '.')}`,
    body: {},
  });

export async function claim(world: DemoWorld, step: StepOf<'claim'>): Promise<void> {
  const { by, evidence, happenedOn, milestone, note, quantity } = step;
  const milestoneId = world.id('milestone', milestone);
  const evidenceIds = evidence ? [await attach(world, by, milestone, evidence)] : [];
  const { currentClaimId } = await command<{ currentClaimId: string }>(world, {
    by,
    about: `/api/milestones/${milestoneId}`,
    deed: 'claims',
    key: `${milestone}.claimed`,
    body: { happenedOn, quantity, evidenceIds, ...(note && { note }) },
  });
  world.remember('claim', milestone, currentClaimId);
}

async function attach(
  world: DemoWorld,
  by: string,
  milestone: string,
  title: string,
): Promise<string> {
  const office = await world.as(by);
  const { body } = await office.upload<{ evidenceId: string }>(
    '/api/evidence',
    `${milestone}.evidence`,
    { milestoneId: world.id('milestone', milestone), title },
    {
      name: `${title}.pdf`,
      bytes: simulatedPdf(`${title} (${milestone})`),
      type: 'application/pdf',
    },
  );
  return body.evidenceId;
}

export const confirm = (world: DemoWorld, { by, milestone, note }: StepOf<'confirm'>) =>
  answer(world, by, milestone, 'confirmations', note ? { note } : {});

export const dispute = (world: DemoWorld, step: StepOf<'dispute'>) =>
  answer(world, step.by, step.milestone, 'disputes', {
    reasonCode: step.reasonCode,
    note: step.note,
    observedQuantity: step.observedQuantity,
  });

/** An answer names the claim that was read, not a version. */
async function answer(
  world: DemoWorld,
  by: string,
  milestone: string,
  deed: 'confirmations' | 'disputes',
  said: object,
): Promise<void> {
  const office = await world.as(by);
  await office.post(
    `/api/milestones/${world.id('milestone', milestone)}/${deed}`,
    `${milestone}.${deed}`,
    { claimId: world.id('claim', milestone), ...said },
  );
}

export async function requestChange(
  world: DemoWorld,
  { by, dueOn, milestone, note, reasonCode }: StepOf<'request-change'>,
): Promise<void> {
  const office = await world.as(by);
  const milestoneId = world.id('milestone', milestone);
  await office.post(
    '/api/change-requests',
    `${milestone}.change`,
    world.shift.body({
      kind: 'RESCHEDULE',
      about: { milestoneId },
      proposal: { dueOn },
      reasonCode,
      note,
    }),
  );
}
