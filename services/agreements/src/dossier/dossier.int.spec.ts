import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { OrgRef } from '@nyata/contracts';
import { aCaller, outboxOf } from '@nyata/testing';
import { fromBufferPromise } from 'yauzl';
import {
  anAgreement,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let lead: OrgRef;
let partner: OrgRef;
let folder: string;

beforeAll(async () => {
  agreements = await startAgreements();
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
  folder = await mkdtemp(join(tmpdir(), 'nyata-dossier-'));
});
afterAll(async () => {
  await agreements?.close();
  await rm(folder, { recursive: true });
});

const officer = () =>
  agreements.service.as(
    aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId }),
  );
const liaison = () =>
  agreements.service.as(
    aCaller({ roles: ['partner-liaison'], organisationId: partner.organisationId }),
  );
const pdf = (text: string) => ({
  name: `Naskah (${text}) 覚書.pdf`,
  content: Buffer.from(`%PDF-1.7 ${text}`),
});

async function registered(): Promise<string> {
  const body = { ...anAgreement(lead, partner), numbers: [], signedOn: '2026-01-01' };
  const answer = await officer().post('/api/agreements/registrations', body);
  return answer.body['agreementId'] as string;
}

/** The parts of a dossier, unpacked into a folder. */
async function unpacked(content: Buffer, name: string): Promise<{ path: string; parts: string[] }> {
  const path = join(folder, name);
  const parts: string[] = [];
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    parts.push(entry.fileName);
    await mkdir(dirname(join(path, entry.fileName)), { recursive: true });
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(join(path, entry.fileName)),
    );
  }
  return { path, parts };
}

const verify = (path: string) =>
  promisify(execFile)('sha256sum', ['-c', 'manifest.sha256'], { cwd: path });

test('a paper is replaced by a revision; the older one stays readable, and only the newest is replaced', async () => {
  const id = await registered();
  const filed = await officer().upload(
    `/api/agreements/${id}/documents`,
    { kind: 'KAK', confidentiality: 'LEAD' },
    pdf('satu'),
    { version: 1 },
  );
  const path = `/api/documents/${filed.body['documentId']}`;
  const replace = (name: string, version: number, from = path) =>
    officer().upload(`${from}/revisions`, { reason: 'Volume diperbaiki' }, pdf(name), { version });

  const same = await replace('satu', 2);
  expect([same.status, same.body['code']]).toEqual([422, 'DOCUMENT_UNCHANGED']);
  const revised = await replace('dua', 2);
  expect(revised.status).toBe(201);
  expect(revised.body).toMatchObject({
    kind: 'KAK',
    revision: 2,
    supersedesId: filed.body['documentId'],
    confidentiality: 'LEAD',
    version: 3,
  });
  expect((await officer().get(`${path}/content`)).bytes).toEqual(pdf('satu').content);
  const late = await replace('tiga', 3);
  expect([late.status, late.body['code']]).toEqual([409, 'DOCUMENT_SUPERSEDED']);
  const event = (await agreements.eventsOf(id)).at(-1);
  expect(event).toMatchObject({
    name: 'document-replaced',
    payload: { revision: 2, supersedesId: filed.body['documentId'], reason: 'Volume diperbaiki' },
  });
  const hidden = await liaison().upload(`${path}/revisions`, { reason: 'x' }, pdf('x'), {
    version: 3,
  });
  expect(hidden.status).toBe(403);
});

test('a dossier holds every paper with its revisions, its history and its cover, and proves itself', async () => {
  const id = await registered();
  const first = await officer().upload(
    `/api/agreements/${id}/documents`,
    { kind: 'JOINT_AGREEMENT', no: '415/1' },
    pdf('satu'),
    { version: 1 },
  );
  await officer().upload(
    `/api/documents/${first.body['documentId']}/revisions`,
    { reason: 'Salah pindai' },
    pdf('dua'),
    { version: 2 },
  );
  await officer().upload(
    `/api/agreements/${id}/documents`,
    { kind: 'KAK', confidentiality: 'LEAD' },
    pdf('rahasia'),
    { version: 3 },
  );
  const before = (await outboxOf(agreements.database)).length;

  const answer = await officer().get(`/api/agreements/${id}/dossier`);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'x-content-type-options': 'nosniff',
  });
  const { path, parts } = await unpacked(answer.bytes, 'lead');
  expect(parts).toEqual([
    'sampul.pdf',
    'riwayat.json',
    'perjanjian.json',
    'BACA-SAYA.txt',
    'dokumen/001-JOINT_AGREEMENT-r1-Naskah-satu-覚書.pdf',
    'dokumen/002-JOINT_AGREEMENT-r2-Naskah-dua-覚書.pdf',
    'dokumen/003-KAK-r1-Naskah-rahasia-覚書.pdf',
    'manifest.sha256',
  ]);
  expect((await verify(path)).stdout.match(/: OK/g)).toHaveLength(7);
  expect((await readFile(join(path, 'sampul.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  const history = JSON.parse(await readFile(join(path, 'riwayat.json'), 'utf8')) as {
    what: string;
  }[];
  expect(history.map(({ what }) => what.replace(/ \(SHA.*/, ''))).toEqual([
    'Semua pihak telah menandatangani',
    'Kesepakatan Bersama nomor 415/1 diunggah',
    'Kesepakatan Bersama diganti dengan revisi 2',
    'Kerangka acuan kerja diunggah',
  ]);
  expect((await outboxOf(agreements.database)).length).toBe(before);

  await writeFile(join(path, parts[4]!), 'diubah');
  await expect(verify(path)).rejects.toMatchObject({ code: 1 });
});

test('the dossier of a partner leaves out what is the lead’s own, and a stranger gets none', async () => {
  const id = await registered();
  await officer().upload(
    `/api/agreements/${id}/documents`,
    { kind: 'KAK', confidentiality: 'LEAD' },
    pdf('rahasia'),
    { version: 1 },
  );
  const answer = await liaison().get(`/api/agreements/${id}/dossier`);
  const { path, parts } = await unpacked(answer.bytes, 'partner');
  expect(parts.filter((part) => part.startsWith('dokumen/'))).toEqual([]);
  expect((await verify(path)).stdout).not.toContain('rahasia');
  const stranger = await agreements.organisation('BUMN');
  const other = aCaller({ roles: ['partner-liaison'], organisationId: stranger.organisationId });
  expect((await agreements.service.as(other).get(`/api/agreements/${id}/dossier`)).status).toBe(
    404,
  );
});
