import { refusal } from '@nyata/contracts';

/** A type of file that is accepted, told by its first bytes; Office files are ZIPs that hold a certain part. */
interface FileType {
  mime: string;
  extensions: string[];
  begins: Buffer;
  holds?: string;
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const TYPES: readonly FileType[] = [
  { mime: 'application/pdf', extensions: ['pdf'], begins: Buffer.from('%PDF-') },
  { mime: 'image/png', extensions: ['png'], begins: Buffer.from('89504e470d0a1a0a', 'hex') },
  { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: Buffer.from('ffd8ff', 'hex') },
  {
    mime: `${OFFICE}.wordprocessingml.document`,
    extensions: ['docx'],
    begins: ZIP,
    holds: 'word/document.xml',
  },
  {
    mime: `${OFFICE}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    begins: ZIP,
    holds: 'xl/workbook.xml',
  },
];

const MACROS = 'vbaProject.bin';
/** An Office file has some dozens of parts, which unpack to little more than its pictures take. */
const MOST_PARTS = 1_000;
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;
const PART = Buffer.from('PK\x01\x02', 'latin1');
const END = Buffer.from('PK\x05\x06', 'latin1');

/** How many bytes of a file's beginning and end are enough to tell its type; a ZIP lists its parts at its end. */
export const HEAD_BYTES = 16;
export const TAIL_BYTES = 128 * 1024;

/** The MIME type of an accepted file; undefined when it is none, or not what its name says. */
export function mimeOf(fileName: string, head: Buffer, tail: Buffer): string | undefined {
  const extension = extensionOf(fileName);
  const type = TYPES.find(({ extensions }) => extensions.includes(extension));
  if (!type || !head.subarray(0, type.begins.length).equals(type.begins)) return undefined;
  if (type.holds && (!tail.includes(type.holds) || tail.includes(MACROS) || isBomb(tail)))
    return undefined;
  return type.mime;
}

/** Whether a ZIP says in its list of parts that it would fill the disk of whoever opens it. */
function isBomb(tail: Buffer): boolean {
  const end = tail.lastIndexOf(END);
  if (end >= 0 && end + 12 <= tail.length && tail.readUInt16LE(end + 10) > MOST_PARTS) return true;
  let unpacked = 0;
  for (let at = tail.indexOf(PART); at >= 0; at = tail.indexOf(PART, at + 1))
    if (at + 28 <= tail.length) unpacked += tail.readUInt32LE(at + 24);
  return unpacked > MOST_UNPACKED_BYTES;
}

const OLD_EXCEL = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const TEXTS: Record<string, string> = { csv: 'text/csv', json: 'application/json' };

/** The MIME type of a table: a workbook, or text that is called CSV or JSON and holds no zero bytes. */
export function sheetMimeOf(fileName: string, head: Buffer, tail: Buffer): string | undefined {
  if (head.subarray(0, OLD_EXCEL.length).equals(OLD_EXCEL)) throw refusal('SHEET_OLD_EXCEL');
  const extension = extensionOf(fileName);
  if (extension === 'xlsx') return mimeOf(fileName, head, tail);
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  const zip = head.subarray(0, ZIP.length).equals(ZIP);
  return zip || (!utf16 && tail.includes(0)) ? undefined : TEXTS[extension];
}

const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
