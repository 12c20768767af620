/** The three Indonesian time zones: WIB, WITA, WIT. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

const DAY = 86_400_000;
const formats = new Map<TimeZone, Intl.DateTimeFormat>();

function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    formats.set(zone, format);
  }
  return format;
}

/** The calendar day (`YYYY-MM-DD`) at `instant` in `zone`: the business date of a fact. */
export const businessDate = (instant: Date, zone: TimeZone = 'Asia/Jakarta'): string =>
  formatFor(zone).format(instant);

/** `date` (`YYYY-MM-DD`) moved by `days`, which may be negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

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

/** True for a real calendar day written `YYYY-MM-DD`. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
