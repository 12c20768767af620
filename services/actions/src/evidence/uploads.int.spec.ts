import { createHash } from 'node:crypto';
import { newId } from '@nyata/kernel';
import { agency, plannedMilestone, startWorld, stranger, type World } from '../../test/world';

describe('a file that is sent as evidence', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const attach = (milestoneId: string, file: { name: string; content: Buffer }) =>
    world.as(agency).upload('/api/evidence', { milestoneId }, file);

  it.each([
    [
      'a script that is called a photo',
      'foto.jpg',
      '<script>alert(1)</script>',
      422,
      'FILE_TYPE_REFUSED',
    ],
    [
      'a page with a script',
      'halaman.html',
      '<html><script>alert(1)</script></html>',
      422,
      'FILE_TYPE_REFUSED',
    ],
    ['nothing at all', 'kosong.pdf', '', 422, 'EMPTY_FILE'],
  ])('is not %s', async (_what, name, text, status, code) => {
    const { milestoneId } = await plannedMilestone(world);
    const refused = await attach(milestoneId, { name, content: Buffer.from(text) });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('comes in pieces over a link that breaks, and is put together once all are there', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const content = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(1_500_000, newId())]);
    const hashOf = (part: Buffer) => createHash('sha256').update(part).digest('hex');
    const parts = [content.subarray(0, 800_000), content.subarray(800_000)];
    const send = (part: Buffer, caller = agency) =>
      world.as(caller).upload('/api/evidence/pieces', {}, { name: 'piece', content: part });
    const assemble = (caller = agency) =>
      world.as(caller).post('/api/evidence/assemblies', {
        milestoneId,
        fileName: 'notulen.pdf',
        sha256: hashOf(content),
        pieces: parts.map(hashOf),
      });
    expect((await send(parts[1]!)).body).toMatchObject({ sha256: hashOf(parts[1]!) });
    const early = await assemble();
    expect([early.status, early.body.code]).toEqual([422, 'PIECE_MISSING']);
    expect(early.body.errors).toMatchObject([{ pointer: '/pieces/0' }]);
    await send(parts[0]!);
    expect((await assemble(stranger)).status).toBe(404);
    expect(await assemble()).toMatchObject({
      status: 201,
      body: { sha256: hashOf(content), mime: 'application/pdf', links: [{ milestoneId }] },
    });
  });

  it('has at most 20 MB, and no folders in its name', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const content = Buffer.alloc(25 * 1024 * 1024, '%PDF-1.7 ');
    const large = await attach(milestoneId, { name: 'besar.pdf', content });
    expect([large.status, large.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    const climbing = { name: '../../etc/notulen.pdf', content: Buffer.from('%PDF-1.7 notulen') };
    expect((await attach(milestoneId, climbing)).body.fileName).toBe('notulen.pdf');
  });
});
