import { addDays, addMonths } from '@nyata/kernel';
import { readDate } from './written-date';

/** How long somebody wrote that an agreement holds: months, its last day, both ends, or nothing certain. */
export type WrittenDuration =
  | { months: number }
  | { endsOn: string }
  | { startsOn: string; endsOn: string }
  | { unclear: true };

const UNCLEAR: WrittenDuration = { unclear: true };

const SMALL = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
ENGLISH.push('ten', 'eleven', 'twelve');

const MONTHS_IN: Readonly<Record<string, number>> = { year: 12, month: 1 };
const UNIT = '(tahun|thn|th|years?|yrs?|bulan|bln|bl|months?)';
const UNITS = new RegExp(`^(?:ta?hu?n|th|ye?a?rs?)`);

/**
 * Reads a duration: `5 (lima) tahun`, `3 th`, `36 bulan`, `2 tahun 6 bulan`, `lima tahun`, `s.d. 31 Desember 2027`,
 * `10 Maret 2025 s.d. 9 Maret 2028`. What names no certain length (`sesuai kesepakatan para pihak`, `2-3 tahun`,
 * `5 (tiga) tahun`) is unclear.
 */
export function readDuration(text: string): WrittenDuration {
  const words = plain(text);
  return readPeriod(words) ?? readUntil(words) ?? readLength(words) ?? UNCLEAR;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/s\/d|s\.d\.?|\bsd\b|sampai dengan|hingga|until|[–—]/g, ' sampai ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
    .replace(/^(berlaku |selama |untuk |jangka waktu |dalam |for |valid |a period of )+/, '')
    .replace(
      /[,;]? ?(dan |serta |and )?(dapat|bisa|may|can) (be )?(diperpanjang|extended)( .*)?$/,
      '',
    )
    .replace(
      / (terhitung |dihitung )?(sejak|setelah|mulai|from|since|after) .*(ditandatangani\w*|penandatanganan|tanda ?tangan|signature|signing|signed)( .*)?$/,
      '',
    )
    .trim();

function readPeriod(words: string): WrittenDuration | undefined {
  const [from, to, ...more] = words.split(' sampai ').map((part) => part.trim());
  if (!from || !to || more.length > 0) return undefined;
  const start = readDate(from);
  const end = readDate(to);
  return 'date' in start && 'date' in end && start.date < end.date
    ? { startsOn: start.date, endsOn: end.date }
    : undefined;
}

function readUntil(words: string): WrittenDuration | undefined {
  const found =
    /^(?:sampai|sejak (?:tanggal )?(?:ditandatangani|penandatanganan) sampai) (?:tanggal )?(.+)$/.exec(
      words,
    );
  const end = found && readDate(found[1]!);
  return end && 'date' in end ? { endsOn: end.date } : undefined;
}

const AMOUNT = `(\\d{1,3}|[a-z]+(?: belas| puluh(?: [a-z]+)?)?)(?: ?\\(([^)]*)\\))?`;
const PART = `${AMOUNT} ?${UNIT}`;
const LENGTH = new RegExp(`^${PART}(?: (?:dan |and )?${PART})?$`);

function readLength(words: string): WrittenDuration | undefined {
  const found = LENGTH.exec(words);
  if (!found) return undefined;
  const [, amount, spelled, unit, second, secondSpelled, secondUnit] = found;
  const first = monthsOf(amount!, spelled, unit!);
  const rest = second === undefined ? 0 : monthsOf(second, secondSpelled, secondUnit!);
  if (first === undefined || rest === undefined) return undefined;
  const months = first + rest;
  return months > 0 && months <= 1200 ? { months } : undefined;
}

/** Undefined where the figure and the word in brackets differ: one of them is wrong, and nobody knows which. */
function monthsOf(amount: string, spelled: string | undefined, unit: string): number | undefined {
  const number = /^\d+$/.test(amount) ? Number(amount) : numberIn(amount);
  if (number === undefined) return undefined;
  const said = spelled?.trim() ? numberIn(spelled.trim()) : number;
  if (said !== number) return undefined;
  return number * MONTHS_IN[UNITS.test(unit) ? 'year' : 'month']!;
}

/** "dua puluh lima" -> 25. */
function numberIn(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  const english = ENGLISH.indexOf(words);
  if (english >= 0) return english;
  const small = SMALL.indexOf(words);
  if (small >= 0) return small;
  const teen = /^(\w+) belas$/.exec(words);
  if (teen) return 10 + SMALL.indexOf(teen[1]!);
  const tens = /^(\w+) puluh(?: (\w+))?$/.exec(words);
  if (!tens) return undefined;
  const units = tens[2] ? SMALL.indexOf(tens[2]) : 0;
  const ten = SMALL.indexOf(tens[1]!);
  return ten > 0 && units >= 0 ? ten * 10 + units : undefined;
}

/** The last day of a term that begins on a day and lasts some months: the day before its anniversary. */
export const lastDayOf = (startsOn: string, months: number): string =>
  addDays(addMonths(startsOn, months), -1);
