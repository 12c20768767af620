import { statusOn, termOf, type Agreement } from '../agreements/agreement';
import type { FiledDocument } from '../documents/filed-document';
import PDFDocument from 'pdfkit';
import {
  CONFIDENTIALITY_NAMES,
  KIND_NAMES,
  longDate,
  paperName,
  STATUS_NAMES,
  TYPE_NAMES,
} from './dossier-words';

export interface CoverPaper extends FiledDocument {
  /** Where it lies in the dossier. */
  path: string;
}

/** The first page of a dossier, as bytes: what it is about, who takes part, which papers it holds. */
export async function coverOf(
  agreement: Agreement,
  papers: readonly CoverPaper[],
  today: string,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 56,
    lang: 'id-ID',
    displayTitle: true,
    info: {
      Title: `Berkas ${agreement.title}`,
      Author: agreement.leadOrg.name,
      CreationDate: new Date(`${today}T00:00:00Z`),
    },
  });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  heading(pdf, agreement);
  facts(pdf, agreement, today);
  parties(pdf, agreement);
  contents(pdf, papers);
  section(pdf, 'Memeriksa keutuhan');
  write(
    pdf,
    'Ekstrak berkas ZIP ini, lalu jalankan di dalam foldernya: sha256sum -c manifest.sha256',
  );
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

function heading(pdf: PDFKit.PDFDocument, { documentKind, title, leadOrg }: Agreement): void {
  pdf.font('Helvetica').fontSize(10).fillColor('#555').text(printable(leadOrg.name));
  pdf.moveDown(2).fontSize(12).text(KIND_NAMES[documentKind].toUpperCase());
  pdf.font('Helvetica-Bold').fontSize(20).fillColor('#000').text(printable(title));
  pdf.moveDown();
}

function facts(pdf: PDFKit.PDFDocument, agreement: Agreement, today: string): void {
  const { startsOn, endsOn, reviewOn } = termOf(agreement);
  const until = endsOn ? `s.d. ${longDate(endsOn)}` : `ditinjau ${longDate(reviewOn ?? startsOn)}`;
  const status = statusOn(agreement, today);
  const lines: [string, string | undefined][] = [
    ['Tipe', TYPE_NAMES[agreement.cooperationType]],
    ['Nomor register', agreement.registerNo],
    ['Objek', agreement.subjectMatter],
    ['Ditandatangani', agreement.signedOn && longDate(agreement.signedOn)],
    ['Masa berlaku', `${longDate(startsOn)} ${until}`],
    ['Keadaan', `${STATUS_NAMES[status] ?? status}, per ${longDate(today)}`],
  ];
  for (const [name, value] of lines) if (value) write(pdf, `${name}: ${value}`);
}

function parties(pdf: PDFKit.PDFDocument, { parties, numbers }: Agreement): void {
  section(pdf, 'Para pihak');
  for (const { side, org, signatoryOffice } of [...parties].sort((a, b) => a.side - b.side)) {
    const number = numbers.find(({ organisationId }) => organisationId === org.organisationId);
    const no = number ? `, nomor ${number.no}` : '';
    write(pdf, `Pihak ${side}: ${org.name} (${signatoryOffice})${no}`);
  }
}

function contents(pdf: PDFKit.PDFDocument, papers: readonly CoverPaper[]): void {
  section(pdf, 'Isi berkas');
  if (papers.length === 0) write(pdf, 'Belum ada dokumen.');
  for (const { kind, revision, filedOn, confidentiality, path } of papers)
    write(
      pdf,
      `${paperName(kind)}, revisi ${revision}, ${longDate(filedOn)}, ${CONFIDENTIALITY_NAMES[confidentiality]}: ${path}`,
    );
}

const section = (pdf: PDFKit.PDFDocument, title: string): void => {
  pdf.moveDown().font('Helvetica-Bold').fontSize(12).text(title).moveDown(0.3);
};

const write = (pdf: PDFKit.PDFDocument, text: string): void => {
  pdf.font('Helvetica').fontSize(10).text(printable(text), { paragraphGap: 3 });
};

/** The built-in fonts have the Latin letters; what they lack is in the files themselves, letter by letter. */
const printable = (text: string): string =>
  text.replace(/[•–—]/g, '-').replace(/[^\n\x20-\x7e\xa1-\xff]/gu, '?');
