import { command } from './command';
import type { DemoWorld } from './demo-world';
import { planOf } from './perform-actions';
import { semesterBefore } from './semesters';
import type { StepOf } from '../step';

export async function planFunding(world: DemoWorld, step: StepOf<'plan-funding'>): Promise<void> {
  const { by, key, source, planned, yearsFromToday } = step;
  const { fundingId } = await command<{ fundingId: string }>(world, {
    by,
    about: `/api/actions/${world.id('action', step.action)}`,
    deed: 'fundings',
    key,
    body: { fiscalYear: world.shift.year(yearsFromToday), source, planned },
  });
  world.remember('funding', key, fundingId);
}

export const secureFunding = (world: DemoWorld, step: StepOf<'secure-funding'>) =>
  onFunding(world, step, 'securings', step.secured);

export const spendFunding = (world: DemoWorld, step: StepOf<'spend-funding'>) =>
  onFunding(world, step, 'spendings', { spent: step.spent });

const onFunding = (
  world: DemoWorld,
  { by, funding }: { by: string; funding: string },
  deed: string,
  body: object,
) =>
  command(world, {
    by,
    about: `/api/fundings/${world.id('funding', funding)}`,
    deed,
    key: `${funding}.${deed}`,
    body,
  });

export async function resolveDeviation(
  world: DemoWorld,
  { by, funding, kind, note, planned }: StepOf<'resolve-deviation'>,
): Promise<void> {
  const fundingId = world.id('funding', funding);
  const office = await world.as(by);
  const { body } = await office.get<{ actionId: string; fiscalYear: number }>(
    `/api/fundings/${fundingId}`,
  );
  await office.post(`/api/actions/${body.actionId}/deviation-resolutions`, `${funding}.resolved`, {
    fiscalYear: body.fiscalYear,
    kind,
    note,
    plans: [{ fundingId, planned }],
  });
}

export const linkPlan = (world: DemoWorld, step: StepOf<'link-plan'>) => {
  const { action, by, code, docType, objective } = step;
  return command(world, {
    by,
    about: `/api/actions/${world.id('action', action)}`,
    deed: 'plan-links',
    key: `${action}.${docType}`,
    body: { docType, code, ...(objective && { objective }) },
  });
};

export async function defineIndicator(
  world: DemoWorld,
  { by, cooperation, indicator, key }: StepOf<'define-indicator'>,
): Promise<void> {
  const { indicatorId } = await command<{ indicatorId: string }>(world, {
    by,
    about: await planOf(world, by, cooperation),
    deed: 'indicators',
    key,
    body: indicator,
  });
  world.remember('indicator', key, indicatorId);
}

export const measure = (world: DemoWorld, { by, indicator, on, value }: StepOf<'measure'>) =>
  command(world, {
    by,
    about: `/api/indicators/${world.id('indicator', indicator)}`,
    deed: 'measurements',
    key: `${indicator}.measured`,
    body: { period: semesterBefore(world.shift.date(on)), value, measuredOn: on },
  });

/** Accepts the one value that waits. */
export async function acceptMeasurement(
  world: DemoWorld,
  { by, indicator }: StepOf<'accept-measurement'>,
): Promise<void> {
  const about = `/api/indicators/${world.id('indicator', indicator)}`;
  const office = await world.as(by);
  const { body } = await office.get<{ measurements: { measurementId: string }[] }>(about);
  const { measurementId } = body.measurements.at(-1)!;
  await command(world, {
    by,
    about,
    deed: 'acceptances',
    key: `${indicator}.accepted`,
    body: { measurementId },
  });
}

export async function askUpdate(world: DemoWorld, step: StepOf<'ask-update'>): Promise<void> {
  const office = await world.as(step.by);
  await office.post('/api/update-requests', step.key, {
    actionId: world.id('action', step.action),
    toOrganisationId: world.organisation(step.to),
    question: step.question,
  });
}

export async function raiseObstacle(
  world: DemoWorld,
  { action, by, code, description, dueOn, impactDays, key }: StepOf<'raise-obstacle'>,
): Promise<void> {
  const office = await world.as(by);
  const about = { actionId: world.id('action', action) };
  const body = { about, code, description, dueOn, impactDays };
  await office.post('/api/obstacles', key, world.shift.body(body));
}

/** The bureau looks through what has come in. */
export const acceptReports = (world: DemoWorld, step: StepOf<'accept-reports'>) =>
  onReports(world, step, { status: 'SUBMITTED', deed: 'acceptances', body: {} });

/** The head frees the reporters of what never came in. */
export const waiveReports = (world: DemoWorld, step: StepOf<'waive-reports'>) =>
  onReports(world, step, { status: 'LAPSED', deed: 'waivers', body: { reason: step.reason } });

async function onReports(
  world: DemoWorld,
  { by, cooperation }: { by: string; cooperation: string },
  { status, deed, body }: { status: string; deed: string; body: object },
): Promise<void> {
  const office = await world.as(by);
  const cooperationId = world.id('cooperation', cooperation);
  const found = await office.get<{ items: { reportId: string }[] }>(
    `/api/reports?status=${status}&cooperationId=${cooperationId}&limit=200`,
  );
  for (const { reportId } of found.body.items)
    await command(world, {
      by,
      about: `/api/reports/${reportId}`,
      deed,
      key: `${reportId}.${deed}`,
      body,
    });
}

export async function openFinalEvaluation(
  world: DemoWorld,
  { by, cooperation, key }: StepOf<'open-final-evaluation'>,
): Promise<void> {
  const office = await world.as(by);
  const { body } = await office.post<{ roundId: string }>('/api/evaluations', key, {
    cooperationId: world.id('cooperation', cooperation),
    kind: 'FINAL',
  });
  world.remember('evaluation', key, body.roundId);
}

export const answerEvaluation = (world: DemoWorld, step: StepOf<'answer-evaluation'>) => {
  const { benefit, by, evaluation, rating, recommendation } = step;
  return command(world, {
    by,
    about: `/api/evaluations/${world.id('evaluation', evaluation)}`,
    deed: 'answers',
    key: `${evaluation}.${by.replace('@', '.')}`,
    body: { answers: [{ question: 'IMPACT', text: benefit }], rating, recommendation },
  });
};
