import { aCaller } from '@nyata/testing';
import { AGENCY, JATENG, PNM, VILLAGE } from '../../test/examples';
import {
  agency,
  claimOn,
  officer,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

const inspector = aCaller({ roles: ['inspector'], ...JATENG });
const pdf = (text: string) => ({
  name: 'berita-acara.pdf',
  content: Buffer.from(`%PDF-1.4 ${text}`),
});

describe('a claim that is asked about, retracted, answered on paper or met with silence', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const namesOf = async (id: string) => (await world.said(id)).map(({ name }) => name);
  const about = (milestoneId: string, what: string, body: object, caller = partner) =>
    world.as(caller).post(`/api/milestones/${milestoneId}/${what}`, body);

  it('is asked about by the confirmer and explained by the owner, and waits all the while', async () => {
    const plan = await plannedMilestone(world);
    const { milestoneId } = plan;
    const claimId = await claimOn(world, plan);
    const question = { claimId, note: 'Siapa saja pesertanya?' };
    expect((await about(milestoneId, 'clarification-requests', question)).status).toBe(201);
    const asked = (await world.as(agency).get('/api/milestones?task=mine&limit=200')).body.items;
    expect(asked).toContainEqual(expect.objectContaining({ milestoneId, kind: 'CLARIFY' }));
    const reply = { claimId, note: 'Daftar hadir terlampir' };
    expect((await about(milestoneId, 'clarifications', reply)).status).toBe(403);
    const given = await about(milestoneId, 'clarifications', reply, agency);
    expect(given.body).toMatchObject({
      status: 'CLAIMED',
      claims: [{ questions: [{ note: 'Siapa saja pesertanya?', reply: { note: reply.note } }] }],
    });
    expect((await namesOf(milestoneId)).slice(-2)).toEqual([
      'clarification-requested',
      'clarification-given',
    ]);
  });

  it('is open again when its confirmation is retracted, and so is the action that it completed', async () => {
    const plan = await plannedMilestone(world);
    const { milestoneId, actionId } = plan;
    const claimId = await claimOn(world, plan);
    await about(milestoneId, 'confirmations', { claimId });
    expect((await namesOf(actionId)).at(-1)).toBe('action-completed');
    const retraction = { claimId, reason: 'Alat ternyata rusak' };
    expect((await about(milestoneId, 'retractions', retraction, officer)).status).toBe(403);
    expect((await about(milestoneId, 'retractions', retraction, stranger)).status).toBe(404);
    const open = await about(milestoneId, 'retractions', retraction);
    expect(open.body).toMatchObject({
      status: 'OPEN',
      claims: [{ retracted: { reason: retraction.reason } }],
    });
    expect((await namesOf(actionId)).at(-1)).toBe('action-reopened');
    expect((await about(milestoneId, 'retractions', retraction, inspector)).body.code).toBe(
      'NOT_CONFIRMED',
    );
  });

  it('is retracted by the inspectorate at any time, with a reason', async () => {
    const plan = await plannedMilestone(world);
    const claimId = await claimOn(world, plan);
    await about(plan.milestoneId, 'confirmations', { claimId });
    const reason = 'Temuan pemeriksaan';
    const answer = await about(plan.milestoneId, 'retractions', { claimId, reason }, inspector);
    expect(answer.body).toMatchObject({ status: 'OPEN' });
  });

  it('is answered on paper for a partner without an account, and goes on waiting', async () => {
    const plan = await plannedMilestone(world, {
      confirmerOrganisationIds: [PNM.organisationId, VILLAGE.organisationId],
    });
    const claimId = await claimOn(world, plan);
    const fields = { claimId, confirmerOrganisationId: VILLAGE.organisationId };
    const path = `/api/milestones/${plan.milestoneId}/paper-confirmations`;
    expect((await world.as(partner).upload(path, fields, pdf('a'))).status).toBe(403);
    const { status, body } = await world.as(officer).upload(path, fields, pdf('b'));
    expect([status, body.status]).toEqual([201, 'CLAIMED']);
    const [minute] = body.claims[0].paper;
    expect(body.evidence).toMatchObject([{ evidenceId: minute.evidenceId }]);
    expect((await world.said(plan.milestoneId)).at(-1)).toMatchObject({
      name: 'milestone-paper-confirmed',
      payload: { by: VILLAGE, claimant: AGENCY, channel: 'PAPER' },
    });
    const again = await world.as(officer).upload(path, fields, pdf('c'));
    expect(again.body.code).toBe('PAPER_ALREADY_RECORDED');
  });

  it('opens an obstacle for the lead when it is disputed for the third time', async () => {
    const plan = await plannedMilestone(world);
    const { milestoneId, cooperationId } = plan;
    const dispute = { reasonCode: 'QUANTITY', note: '8 dari 10' };
    let version = plan.version;
    const obstacles = async () =>
      (await world.as(officer).get(`/api/obstacles?cooperationId=${cooperationId}`)).body.items;
    for (const time of [1, 2, 3]) {
      expect(await obstacles()).toHaveLength(0);
      const claimId = await claimOn(world, { milestoneId, version });
      version = (await about(milestoneId, 'disputes', { claimId, ...dispute })).body.version;
      expect(time).toBeLessThan(4);
    }
    expect(await obstacles()).toMatchObject([
      { code: 'PARTY_DISPUTE', owner: JATENG, raisedBy: PNM, status: 'OPEN' },
    ]);
  });

  it('says after 14 days that it was not answered, after 30 that those above must hear; silence never confirms', async () => {
    const plan = await plannedMilestone(world);
    const admin = aCaller({ roles: ['admin'] });
    const moveTo = (now: string) => world.as(admin).post('/internal/demo-clock', { now });
    await moveTo('2026-11-21T03:00:00Z');
    await claimOn(world, plan);
    await moveTo('2026-12-04T03:00:00Z');
    expect((await namesOf(plan.milestoneId)).at(-1)).toBe('milestone-claimed');
    await moveTo('2026-12-06T03:00:00Z');
    await moveTo('2026-12-22T03:00:00Z');
    const said = (await world.said(plan.milestoneId)).slice(-2);
    expect(said).toMatchObject([
      { name: 'claim-reminder-due', payload: { waitingFor: [PNM], waitedDays: 14 } },
      { name: 'claim-escalation-due', payload: { waitedDays: 30 } },
    ]);
    const milestone = (await world.as(agency).get(`/api/milestones/${plan.milestoneId}`)).body;
    expect(milestone.status).toBe('CLAIMED');
  });
});
