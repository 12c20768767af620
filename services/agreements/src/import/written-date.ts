import { isDate } from '@nyata/kernel';
import { dateOfSerial } from '@nyata/files';

/** A date as somebody wrote it: a day, or what it could be. Never a guess. */
export type WrittenDate = { date: string } | { unclear: string[] };

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'agust', 'ags', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** Excel counts days from 1900; below this a number is a year or a count, above it no agreement is signed. */
const FIRST_SERIAL = 18_264; // 1 January 1950
const LAST_SERIAL = 73_050; // 31 December 2099

/**
 * Reads a date: `2025-03-10`, `10 Maret 2025`, `Senin, 10 Mar 2025`, `10/03/2025` (the day first, as everybody here
 * writes it), the serial of Excel. `03/25/2025`, `10/3/25`, `Maret 2025` and two dates in one cell are unclear.
 * @param dayFirst false in a column that has a date whose second part can only be a day: then neither order is sure
 */
export function readDate(text: string, dayFirst = true): WrittenDate {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/[ t]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?( ?(wib|wita|wit|z))?$/, '');
  return readIso(words) ?? readSerial(words) ?? readNumbers(words, dayFirst) ?? readWords(words);
}

function readIso(words: string): WrittenDate | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  return found ? oneOf(day(found[1], found[2], found[3])) : undefined;
}

function readSerial(words: string): WrittenDate | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(words)) return undefined;
  const serial = Number(words);
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1
    ? { date: dateOfSerial(serial) }
    : { unclear: [] };
}

function readNumbers(words: string, dayFirst: boolean): WrittenDate | undefined {
  const found = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{2}|\d{4})$/.exec(words);
  if (!found) return undefined;
  const [, first, second, year = ''] = found;
  const whole = year.length === 4 ? year : `20${year}`;
  const usual = day(whole, second, first);
  const american = day(whole, first, second);
  const sure = usual && year.length === 4 && (dayFirst || !american || american === usual);
  return sure ? { date: usual } : { unclear: distinct([usual, american]) };
}

const WEEKDAY = /^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|[a-z]+day)\b,? ?/;
const PLACE = /^[\p{L} .]+, ?(?=\d)/u;

function readWords(words: string): WrittenDate {
  const plain = words
    .replace(WEEKDAY, '')
    .replace(PLACE, '')
    .replace(/^(pada )?(tanggal|tgl\.?) /, '');
  const found =
    /^(\d{1,2})(?:st|nd|rd|th)?[ \-/.]*([a-z]+)\.?,?[ \-/.]*(\d{4}|\d{2})$/.exec(plain) ??
    reordered(/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain));
  const month = found && MONTH_OF.get(found[2]!);
  if (!found || !month) return { unclear: [] };
  const year = found[3]!;
  const date = day(year.length === 4 ? year : `20${year}`, month, found[1]);
  return date && year.length === 4 ? { date } : { unclear: distinct([date]) };
}

const reordered = (found: RegExpExecArray | null) =>
  found && [found[0], found[2], found[1], found[3]];

/** Does a column hold a date that only Americans write? Then `10/03/2025` beside it is unclear too. */
export const isMonthFirst = (text: string): boolean => {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}$/.exec(text.trim());
  return found !== null && Number(found[1]) <= 12 && Number(found[2]) > 12;
};

function day(year?: string | number, month?: string | number, date?: string | number) {
  const text = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  );
  return isDate(text) ? text : undefined;
}

const oneOf = (date: string | undefined): WrittenDate => (date ? { date } : { unclear: [] });

const distinct = (dates: (string | undefined)[]): string[] => [
  ...new Set(dates.filter((date) => date !== undefined)),
];
