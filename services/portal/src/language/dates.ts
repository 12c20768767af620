import type { Language } from './define-words';

const DAY = 86_400_000;
const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'peb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nop', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
];

/** Today's business date in western Indonesia. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' }).format(now);

/** Whole days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** What an officer types (`21/11/2026`, `21 nov 2026`, `2026-11-21`) as a date, or null. */
export function parseTypedDate(text: string): string | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed);
  if (figures) return dateOf(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2})[ .-]?([a-z]+)\.?[ .,-]*(\d{4}|\d{2})$/.exec(typed);
  if (!words) return null;
  const month = MONTHS.findIndex((names) => names.includes(words[2] ?? ''));
  return month < 0 ? null : dateOf(words[3], String(month + 1), words[1]);
}

function dateOf(year = '', month = '', day = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(date);
  // 31 April rolls over to 1 May in Date; such a day does not exist and is refused.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}

const dateFormat = (language: Language, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });

/** `21 November 2026`, for running text. */
export const longDate = (date: string, language: Language): string =>
  dateFormat(language, 'long').format(new Date(date.slice(0, 10)));

/** `Sabtu, 21 November 2026`: who typed a wrong day sees it by its weekday. */
export function fullDate(date: string, language: Language): string {
  const weekday = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(new Date(date.slice(0, 10)))}, ${longDate(date, language)}`;
}

/** `21 Nov 2026`, for tables. */
export const shortDate = (date: string, language: Language): string =>
  dateFormat(language, 'short').format(new Date(date.slice(0, 10)));

/** `14:02` (`14.02` is Indonesian print style, but the clock on every desk shows a colon). */
export const clockTime = (instant: Date | string): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(instant));

/** The business date of an instant. */
export const dateOfInstant = (instant: string): string => today(new Date(instant));
