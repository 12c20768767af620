/** The three Indonesian time zones: WIB, WITA, WIT. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const formats = new Map<TimeZone, Intl.DateTimeFormat>();

function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    formats.set(zone, format);
  }
  return format;
}

/** Hours ahead of UTC since the zones were last redrawn. */
const HOURS: Record<TimeZone, number> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};
const REDRAWN = Date.UTC(1988, 0, 1);

/** The calendar day (`YYYY-MM-DD`) at `instant` in `zone`: the business date of a fact. */
export function businessDate(instant: Date, zone: TimeZone = 'Asia/Jakarta'): string {
  const ms = instant.getTime();
  return ms >= REDRAWN ? dayText(ms + HOURS[zone] * HOUR) : formatFor(zone).format(instant);
}

/** A judgement reckons with the same few thousand days again and again; making the text of one is what costs. */
const texts = new Map<number, string>();
const TEXTS = 50_000;

function dayText(ms: number): string {
  const day = Math.floor(ms / DAY);
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * DAY).toISOString().slice(0, 10);
    if (texts.size < TEXTS) texts.set(day, text);
  }
  return text;
}

/** `date` (`YYYY-MM-DD`) moved by `days`, which may be negative. */
export const addDays = (date: string, days: number): string =>
  dayText(Date.parse(date) + days * DAY);

/** Whole days from `from` to `to` (`YYYY-MM-DD` both); negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** `date` moved by whole months, kept inside the target month (31 January + 1 = 28 or 29 February). */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}

/** True for a real calendar day written `YYYY-MM-DD`. Reckoned: every date of every input and event comes by here. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
