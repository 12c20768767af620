import { refusal } from '@nyata/contracts';
import type { XlsxArchive } from './xlsx-archive';
import { readXml } from './xml-events';

const MEGABYTE = 1024 * 1024;
/** All texts of a workbook are held in memory while its rows are read. */
const TEXTS_MEGABYTES = 80;

/** What the rows of the first visible sheet need to be understood. */
export interface Workbook {
  sheetPart: string;
  /** The old Macintosh calendar, whose day 0 is 1 January 1904. */
  from1904: boolean;
  texts: string[];
  /** By style: does it show a number as a date? */
  datedStyles: boolean[];
}

export async function readWorkbook(archive: XlsxArchive): Promise<Workbook> {
  const { sheetId, from1904 } = await firstSheet(archive);
  const target = await targetOf(archive, sheetId);
  return {
    sheetPart: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    from1904,
    texts: await sharedTexts(archive),
    datedStyles: await datedStyles(archive),
  };
}

async function firstSheet(archive: XlsxArchive) {
  let from1904 = false;
  let sheetId: string | undefined;
  const part = await archive.part('xl/workbook.xml');
  if (!part) throw refusal('SHEET_BROKEN');
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name === 'sheet' && !sheetId && (attributes['state'] ?? 'visible') === 'visible')
        sheetId = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
    },
  });
  if (!sheetId) throw refusal('SHEET_EMPTY');
  return { sheetId, from1904 };
}

async function targetOf(archive: XlsxArchive, sheetId: string): Promise<string> {
  let target: string | undefined;
  const part = await archive.part('xl/_rels/workbook.xml.rels');
  if (!part) throw refusal('SHEET_BROKEN');
  await readXml(part, {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Id'] === sheetId) target = attributes['Target'];
    },
  });
  if (!target) throw refusal('SHEET_BROKEN');
  return target;
}

/** The texts that cells refer to by number; phonetic readings are left out. */
async function sharedTexts(archive: XlsxArchive): Promise<string[]> {
  const name = 'xl/sharedStrings.xml';
  if (archive.sizeOf(name) > TEXTS_MEGABYTES * MEGABYTE)
    throw refusal('SHEET_UNPACKS_TOO_LARGE', { megabytes: TEXTS_MEGABYTES });
  const part = await archive.part(name);
  const texts: string[] = [];
  if (!part) return texts;
  let text = '';
  let inText = false;
  let inReading = false;
  await readXml(part, {
    open(element) {
      if (element === 'si') text = '';
      if (element === 'rPh') inReading = true;
      inText = element === 't' && !inReading;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(element) {
      if (element === 't') inText = false;
      if (element === 'rPh') inReading = false;
      if (element === 'si') texts.push(text);
    },
  });
  return texts;
}

/** Number formats that Excel has without naming them and that show a date. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 54, 57, 58]);

async function datedStyles(archive: XlsxArchive): Promise<boolean[]> {
  const part = await archive.part('xl/styles.xml');
  const dated: boolean[] = [];
  if (!part) return dated;
  const own = new Map<number, boolean>();
  let inCells = false;
  await readXml(part, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') own.set(id, showsDate(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) dated.push(own.get(id) ?? BUILT_IN_DATES.has(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dated;
}

/** A format with a day or a year outside of quotes, brackets and escapes. */
const showsDate = (format: string): boolean =>
  /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''));
