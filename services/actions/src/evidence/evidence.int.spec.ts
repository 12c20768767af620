import { createHash } from 'node:crypto';
import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { VILLAGE } from '../../test/examples';
import {
  agency,
  aMilestone,
  officer,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

const photo = (text: string) => ({
  name: 'pelatihan.jpg',
  content: Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(text)]),
});

describe('evidence', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const attach = (milestoneId: string, file = photo('a'), more: object = {}, caller = agency) =>
    world.as(caller).upload('/api/evidence', { milestoneId, ...more }, file);

  it('is kept under the fingerprint of its content and told of', async () => {
    const { milestoneId, cooperationId } = await plannedMilestone(world);
    const file = photo('first');
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const { status, body } = await attach(milestoneId, file, {
      title: 'Foto',
      takenOn: '2026-11-20',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ sha256, mime: 'image/jpeg', sizeBytes: file.content.length });
    expect(await world.said(body.evidenceId)).toMatchObject([
      {
        name: 'evidence-attached',
        key: cooperationId,
        payload: { sha256, links: [{ milestoneId }] },
      },
    ]);
    const milestone = (await world.as(partner).get(`/api/milestones/${milestoneId}`)).body;
    expect(milestone.evidence).toMatchObject([{ evidenceId: body.evidenceId, title: 'Foto' }]);
  });

  it('is one file for several milestones of a cooperation', async () => {
    const { milestoneId, actionId } = await plannedMilestone(world);
    const path = `/api/actions/${actionId}/milestones`;
    const other = (await world.as(officer).post(path, aMilestone)).body.milestoneId;
    const first = (await attach(milestoneId, photo('shared'))).body;
    const second = (await attach(other, photo('shared'))).body;
    expect(second).toMatchObject({ evidenceId: first.evidenceId, version: 2 });
    expect((await attach(other, photo('shared'))).body.version).toBe(2);
    expect(await world.said(first.evidenceId)).toHaveLength(2);
  });

  it('of another cooperation is refused, unless it says why it is shared', async () => {
    const [one, two] = [await plannedMilestone(world), await plannedMilestone(world)];
    await attach(one.milestoneId, photo('twice'));
    const refused = await attach(two.milestoneId, photo('twice'));
    expect([refused.status, refused.body.code]).toEqual([409, 'EVIDENCE_ALREADY_USED']);
    const sharedReason = 'Pelatihan bersama';
    const shared = await attach(two.milestoneId, photo('twice'), { sharedReason });
    expect(shared).toMatchObject({ status: 201, body: { sharedReason } });
  });

  it('proves a claim where the milestone demands it', async () => {
    const { milestoneId, version } = await plannedMilestone(world, { evidenceRule: 'REQUIRED' });
    const path = `/api/milestones/${milestoneId}/claims`;
    const bare = await world.as(agency).post(path, { happenedOn: '2026-11-20' }, { version });
    expect([bare.status, bare.body.code]).toEqual([422, 'EVIDENCE_REQUIRED']);
    const { evidenceId, sha256 } = (await attach(milestoneId, photo('proof'))).body;
    const claim = { happenedOn: '2026-11-20', evidenceIds: [evidenceId] };
    expect((await world.as(agency).post(path, claim, { version })).status).toBe(201);
    expect((await world.said(milestoneId)).at(-1)?.payload).toMatchObject({
      evidence: [{ evidenceId, sha256 }],
    });
  });

  it('leaves as an attachment, for the parties and the named confirmers only', async () => {
    const villager = aCaller({ roles: ['partner-liaison'], ...VILLAGE });
    const { milestoneId } = await plannedMilestone(world);
    const file = photo('download');
    const { evidenceId } = (await attach(milestoneId, file)).body;
    const path = `/api/evidence/${evidenceId}/content`;
    const got = await world.as(partner).get(path);
    expect(got.status).toBe(200);
    expect(got.bytes.equals(file.content)).toBe(true);
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename="pelatihan.jpg"/);
    for (const caller of [stranger, villager])
      expect((await world.as(caller).get(path)).status).toBe(404);
    expect((await world.as(partner).get(`/api/evidence/${newId()}/content`)).status).toBe(404);
  });

  it('is attached by the owner or a named confirmer, and only to a milestone that is theirs to see', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const statusFor = async (caller: typeof agency, to = milestoneId) =>
      (await attach(to, photo(newId()), {}, caller)).status;
    expect(await statusFor(partner)).toBe(201);
    expect(await statusFor(officer)).toBe(403);
    expect(await statusFor(stranger)).toBe(404);
    expect(await statusFor(agency, newId())).toBe(404);
  });

  it('is what its first bytes say, not what its name says', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const script = { name: 'foto.jpg', content: Buffer.from('<script>alert(1)</script>') };
    const refused = await attach(milestoneId, script);
    expect([refused.status, refused.body.code]).toEqual([422, 'FILE_TYPE_REFUSED']);
  });
});
