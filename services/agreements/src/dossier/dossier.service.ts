import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { FileStore } from '@nyata/files';
import { UPLOADS } from '@nyata/http';
import { ZipFile } from 'yazl';
import type { Agreement } from '../agreements/agreement';
import { AgreementRepository } from '../agreements/agreement.repository';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import { coverOf, type CoverPaper } from './dossier-cover';
import { historyOf } from './dossier-history';

/** Everything about one agreement in one ZIP that proves itself: files, history, cover, and the hash of each. */
@Injectable()
export class DossierService {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly views: AgreementViewsService,
    @Inject(UPLOADS) private readonly files: FileStore,
  ) {}

  async of(agreementId: string, caller: Caller): Promise<{ content: Readable; fileName: string }> {
    const agreement = await this.agreements.find(agreementId);
    if (!agreement) throw refusal('NOT_FOUND');
    const view = this.views.whole(agreement, caller);
    const shown = new Set(view.documents.map(({ documentId }) => documentId));
    const papers = papersIn(agreement).filter(({ documentId }) => shown.has(documentId));
    const history = historyOf(agreement, papers);
    const texts: [path: string, content: Buffer][] = [
      ['sampul.pdf', await coverOf(agreement, papers, this.views.today())],
      ['riwayat.json', json(history)],
      ['perjanjian.json', json(view)],
      ['BACA-SAYA.txt', Buffer.from(README)],
    ];
    const manifest = [
      ...texts.map(([path, content]) => [sha256(content), path] as const),
      ...papers.map((paper) => [paper.sha256, paper.path] as const),
    ];
    const zip = new ZipFile();
    for (const [path, content] of texts) zip.addBuffer(content, path);
    for (const { sha256, path } of papers) this.add(zip, sha256, path);
    const lines = manifest.map(([hash, path]) => `${hash}  ${path}\n`).join('');
    zip.addBuffer(Buffer.from(lines), 'manifest.sha256');
    zip.end();
    const fileName = `berkas-${agreementId}.zip`;
    return { content: zip.outputStream as Readable, fileName };
  }

  /** Opened only when its turn comes: an agreement may have more papers than a process may open files. */
  private add(zip: ZipFile, sha256: string, path: string): void {
    zip.addReadStreamLazy(path, (take) => {
      this.files.open(sha256).then(
        (file) => take(null, file.content),
        (error: unknown) => take(error, undefined as never),
      );
    });
  }
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Every revision of every paper under a name of its own, in the order in which they were filed. */
function papersIn({ documents }: Agreement): CoverPaper[] {
  return documents.map((document, index) => {
    const name = document.fileName.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(-100);
    const no = String(index + 1).padStart(3, '0');
    return { ...document, path: `dokumen/${no}-${document.kind}-r${document.revision}-${name}` };
  });
}

const README = `Berkas satu perjanjian kerja sama.

sampul.pdf       ringkasan dan daftar isi
dokumen/         semua dokumen dengan semua revisinya
riwayat.json     apa yang terjadi dan kapan
perjanjian.json  catatan lengkap perjanjian
manifest.sha256  sidik (SHA-256) setiap berkas

Memeriksa bahwa tidak ada berkas yang berubah, di dalam folder ini:
  Linux    sha256sum -c manifest.sha256
  macOS    shasum -a 256 -c manifest.sha256
  Windows  Get-FileHash dokumen\\* (bandingkan dengan manifest.sha256)
`;
