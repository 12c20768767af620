import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { AGENCY, JATENG, PNM, VILLAGE } from '../../test/examples';
import {
  agency,
  aMilestone,
  claimOn,
  officer,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

const villager = aCaller({ roles: ['partner-liaison'], ...VILLAGE });

describe('milestones', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const confirm = (milestoneId: string, claimId: string, caller = partner) =>
    world.as(caller).post(`/api/milestones/${milestoneId}/confirmations`, { claimId });
  const namesOf = async (subject: string) => (await world.said(subject)).map(({ name }) => name);

  it('are confirmed by the counterpart when nobody else is named', async () => {
    const { milestoneId, cooperationId } = await plannedMilestone(world);
    const { body } = await world.as(partner).get(`/api/milestones/${milestoneId}`);
    expect(body).toMatchObject({ owner: AGENCY, confirmers: [PNM], status: 'OPEN', weight: 1 });
    expect(await world.said(milestoneId)).toMatchObject([
      { name: 'milestone-planned', key: cooperationId, payload: { confirmers: [PNM], changes: 0 } },
    ]);
  });

  it("are confirmed by the owner's side when the counterpart does the work", async () => {
    const { milestoneId } = await plannedMilestone(world, {
      ownerOrganisationId: PNM.organisationId,
    });
    const { body } = await world.as(partner).get(`/api/milestones/${milestoneId}`);
    expect(body).toMatchObject({ owner: PNM, confirmers: [AGENCY] });
  });

  it("never name a confirmer of the owner's own legal party", async () => {
    const { actionId } = await plannedMilestone(world);
    const refused = await world.as(officer).post(`/api/actions/${actionId}/milestones`, {
      ...aMilestone,
      confirmerOrganisationIds: [JATENG.organisationId],
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'CONFIRMER_SAME_PARTY']);
    expect(refused.body.errors[0].pointer).toBe('/confirmerOrganisationIds');
  });

  it('go from the claim to the completed action: the first claim starts it, the last confirmation ends it', async () => {
    const planned = await plannedMilestone(world);
    const { milestoneId, actionId } = planned;
    const claimId = await claimOn(world, planned);
    expect(await namesOf(actionId)).toEqual(['action-planned', 'action-revised', 'action-started']);

    const confirmed = await confirm(milestoneId, claimId);
    expect(confirmed).toMatchObject({ status: 201, body: { status: 'CONFIRMED', version: 3 } });
    expect(await world.said(milestoneId)).toMatchObject([
      {},
      { name: 'milestone-claimed', payload: { claimId, no: 1, answerDueOn: '2026-12-05' } },
      {
        name: 'milestone-confirmed',
        payload: { claimId, by: PNM, claimant: AGENCY, onTime: true, answerDays: 0 },
        headers: { actor: partner.memberId },
      },
    ]);
    expect((await namesOf(actionId)).at(-1)).toBe('action-completed');
    const late = await world.as(officer).post(`/api/actions/${actionId}/milestones`, aMilestone);
    expect([late.status, late.body.code]).toEqual([409, 'ACTION_CLOSED']);
  });

  it("are not confirmed by the claimant's own legal party", async () => {
    const planned = await plannedMilestone(world);
    const claimId = await claimOn(world, planned);
    const colleague = await confirm(planned.milestoneId, claimId, officer);
    expect(colleague.status).toBe(403);
    // Named as a confirmer when it was another party; since then it has come under the claimant's.
    const joined = { ...partner, legalPartyId: JATENG.legalPartyId };
    const refused = await confirm(planned.milestoneId, claimId, joined);
    expect([refused.status, refused.body.code]).toEqual([403, 'CONFIRMER_SAME_PARTY']);
    expect(await namesOf(planned.milestoneId)).toEqual(['milestone-planned', 'milestone-claimed']);
  });

  it('take no answer to a claim that was withdrawn and made again', async () => {
    const planned = await plannedMilestone(world);
    const { milestoneId } = planned;
    const old = await claimOn(world, planned);
    const withdrawal = { claimId: old, reason: 'Salah tanggal' };
    const path = `/api/milestones/${milestoneId}/claim-withdrawals`;
    const open = await world.as(agency).post(path, withdrawal);
    expect(open.body).toMatchObject({ status: 'OPEN', version: 3 });
    await claimOn(world, { milestoneId, version: 3 });

    const stale = await confirm(milestoneId, old);
    expect([stale.status, stale.body.code]).toEqual([409, 'CLAIM_SUPERSEDED']);
    expect(stale.body.detail).toMatch(/klaim/i);
  });

  it('wait for all where the quorum says so', async () => {
    const planned = await plannedMilestone(world, {
      confirmerOrganisationIds: [PNM.organisationId, VILLAGE.organisationId],
      quorum: 'ALL',
    });
    const claimId = await claimOn(world, planned);
    expect((await confirm(planned.milestoneId, claimId)).body.status).toBe('CLAIMED');
    expect((await confirm(planned.milestoneId, claimId, villager)).body.status).toBe('CONFIRMED');
    expect(await namesOf(planned.milestoneId)).toContain('milestone-partly-confirmed');
  });

  it('are disputed with what was found, and may be claimed again', async () => {
    const planned = await plannedMilestone(world);
    const claimId = await claimOn(world, planned);
    const path = `/api/milestones/${planned.milestoneId}/disputes`;
    const dispute = {
      claimId,
      reasonCode: 'QUANTITY',
      note: 'Alat diterima 8 dari 10',
      observedQuantity: 8,
    };
    const disputed = await world.as(partner).post(path, dispute);
    expect(disputed.body).toMatchObject({ status: 'DISPUTED', version: 3 });
    const again = await claimOn(world, { ...planned, version: 3 });
    expect((await confirm(planned.milestoneId, again)).body.status).toBe('CONFIRMED');
    expect((await world.said(planned.milestoneId))[2]).toMatchObject({
      name: 'milestone-disputed',
      payload: { observedQuantity: 8, no: 1 },
    });
  });

  it('take a field that is null as one that is left out', async () => {
    const planned = await plannedMilestone(world, { quantity: null, unit: null });
    const path = `/api/milestones/${planned.milestoneId}`;
    const claim = { happenedOn: '2026-11-20', quantity: null, note: null };
    const { body } = await world
      .as(agency)
      .post(`${path}/claims`, claim, { version: planned.version });
    const dispute = { reasonCode: 'OTHER', note: 'Belum ada', observedQuantity: null };
    const said = { claimId: body.currentClaimId, ...dispute };
    expect((await world.as(partner).post(`${path}/disputes`, said)).status).toBe(201);
  });

  it.each([
    ['tomorrow', { happenedOn: '2026-11-22' }, 422, 'HAPPENED_IN_FUTURE'],
    ['a file that is not attached', { evidenceIds: [newId()] }, 422, 'EVIDENCE_UNKNOWN'],
    ['no day at all', { happenedOn: undefined }, 422, 'VALIDATION_FAILED'],
  ])('refuse a claim with %s, and nothing is written', async (_what, change, status, code) => {
    const { milestoneId, version } = await plannedMilestone(world);
    const path = `/api/milestones/${milestoneId}/claims`;
    const body = { happenedOn: '2026-11-20', ...change };
    const refused = await world.as(agency).post(path, body, { version });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await namesOf(milestoneId)).toEqual(['milestone-planned']);
  });

  it('are claimed by their owner only, and hidden from strangers', async () => {
    const { milestoneId, version } = await plannedMilestone(world);
    const path = `/api/milestones/${milestoneId}/claims`;
    const claim = { happenedOn: '2026-11-20' };
    const statusFor = async (caller: typeof agency, to = path) =>
      (await world.as(caller).post(to, claim, { version })).status;
    expect(await statusFor(partner)).toBe(403);
    expect(await statusFor(stranger)).toBe(404);
    expect(await statusFor(agency, `/api/milestones/${newId()}/claims`)).toBe(404);
    expect((await world.as(stranger).get(`/api/milestones/${milestoneId}`)).status).toBe(404);
  });
});
