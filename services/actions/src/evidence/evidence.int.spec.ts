import { createHash } from 'node:crypto';
import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { PNM, VILLAGE } from '../../test/examples';
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

/** A JPEG whose EXIF says nothing but the day, with a comment of the camera. */
const phonePhoto = (): Buffer<ArrayBuffer> => {
  const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
  const toCamera = '0001' + '8769000400000001' + '0000001a' + '00000000';
  const toDay = '0001' + '9003000200000014' + '0000002c' + '00000000';
  const exif = `${hex('Exif\0\0')}4d4d002a00000008${toCamera}${toDay}${hex('2026:11:20 09:12:44\0')}`;
  const picture = `ffda0008010100003f00${'5a'.repeat(9)}ffd9`;
  return Buffer.from(`ffd8ffe10048${exif}fffe000d${hex('Kamera Budi')}${picture}`, 'hex');
};

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

  it('that is a photo says when it was taken, and leaves without what it knows of itself', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const content = phonePhoto();
    const { body } = await attach(milestoneId, { name: 'foto.jpg', content });
    expect(body).toMatchObject({ takenOn: '2026-11-20' });
    const path = `/api/evidence/${body.evidenceId}/content`;
    const copy = await world.as(partner).get(path);
    expect(copy.bytes.length).toBe(Number(copy.headers['content-length']));
    expect(copy.bytes.toString('latin1')).not.toMatch(/2026:11:20|Kamera Budi/);
    const original = await world.as(partner).get(`${path}?original=true`);
    expect(original.bytes.equals(content)).toBe(true);
  });

  it('is verified by another party, who then lets the claim be confirmed by a third person', async () => {
    const { milestoneId, version } = await plannedMilestone(world, {
      evidenceRule: 'REQUIRED_VERIFIED',
    });
    const { evidenceId } = (await attach(milestoneId, photo('verified'))).body;
    const claimed = await world
      .as(agency)
      .post(
        `/api/milestones/${milestoneId}/claims`,
        { happenedOn: '2026-11-20', evidenceIds: [evidenceId] },
        { version },
      );
    const answer = { claimId: claimed.body.currentClaimId };
    const confirmations = `/api/milestones/${milestoneId}/confirmations`;
    const early = await world.as(partner).post(confirmations, answer);
    expect([early.status, early.body.code]).toEqual([409, 'EVIDENCE_NOT_VERIFIED']);
    const path = `/api/evidence/${evidenceId}/verifications`;
    const own = await world.as(officer).post(path, {}, { version: 1 });
    expect([own.status, own.body.code]).toEqual([403, 'VERIFIER_SAME_PARTY']);
    const colleague = aCaller({ roles: ['partner-liaison'], ...PNM });
    const verified = await world.as(colleague).post(path, {}, { version: 1 });
    expect(verified.body.verifications).toMatchObject([{ organisationId: PNM.organisationId }]);
    expect((await world.said(evidenceId)).at(-1)?.name).toBe('evidence-verified');
    expect((await world.as(partner).post(confirmations, answer)).body.status).toBe('CONFIRMED');
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
});
